package dev.belvedere.query.promql.eval.aggregate;

import dev.belvedere.query.promql.AggregateOp;
import dev.belvedere.query.promql.Expr;
import dev.belvedere.query.promql.eval.grid.Budget;
import dev.belvedere.query.promql.eval.grid.Grid;
import java.util.function.Supplier;

/** Begins aggregations. */
public final class Aggregations {
    private final Grid grid;
    private final Budget budget;

    public Aggregations(Grid grid, Budget budget) {
        this.grid = grid;
        this.budget = budget;
    }

    /** One without a parameter. */
    public Aggregation plain(Expr.Aggregate expr) {
        return folding(expr, accumulator(expr.op()));
    }

    private Aggregation folding(Expr.Aggregate expr, Supplier<StepFold.Accumulator> accumulator) {
        return new Groups(groupingOf(expr), () -> new StepFold(grid.steps(), accumulator), grid.steps(), budget);
    }

    private static Supplier<StepFold.Accumulator> accumulator(AggregateOp op) {
        return switch (op) {
            case SUM -> StepFold.Sum::new;
            case AVG -> StepFold.Average::new;
            case MIN -> () -> new StepFold.Extreme(false);
            case MAX -> () -> new StepFold.Extreme(true);
            case COUNT -> StepFold.Count::new;
            case GROUP -> StepFold.One::new;
            case STDDEV -> StepFold.Deviation::new;
            case STDVAR -> StepFold.Variance::new;
            case TOPK, BOTTOMK, COUNT_VALUES, QUANTILE, LIMITK, LIMIT_RATIO ->
                throw new IllegalArgumentException("op: " + op.text() + " (expected: one without a parameter)");
        };
    }

    public Aggregation quantile(Expr.Aggregate expr, double[] quantiles) {
        return new Groups(groupingOf(expr), () -> new QuantileFold(quantiles, budget), grid.steps(), budget);
    }

    /** {@code topk}, {@code bottomk} or {@code limitk}. */
    public Aggregation counted(Expr.Aggregate expr, int[] counts) {
        Choice choice = expr.op() == AggregateOp.LIMITK
                ? new LimitChoice(counts)
                : new TopChoice(expr.op() == AggregateOp.TOPK, counts);
        return new Selection(groupingOf(expr), choice, grid.steps(), budget);
    }

    public Aggregation ratio(Expr.Aggregate expr, double[] ratios) {
        return new Selection(groupingOf(expr), new RatioChoice(ratios), grid.steps(), budget);
    }

    public Aggregation countValues(Expr.Aggregate expr, String label) {
        return new CountValues(expr, label, grid.steps(), budget);
    }

    private static Grouping groupingOf(Expr.Aggregate expr) {
        return Grouping.of(expr.grouping(), expr.without());
    }
}
