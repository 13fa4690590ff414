package dev.belvedere.query.promql.eval.aggregate;

import dev.belvedere.query.promql.AggregateOp;
import dev.belvedere.query.promql.Expr;
import dev.belvedere.query.promql.eval.grid.Budget;
import dev.belvedere.query.promql.eval.grid.Grid;

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
        return new FoldingAggregation(groupingOf(expr), () -> fold(expr.op()), grid.steps(), budget);
    }

    private Fold fold(AggregateOp op) {
        var steps = grid.steps();
        return switch (op) {
            case SUM -> new SumFold(steps);
            case AVG -> new AverageFold(steps);
            case MIN -> new ExtremeFold(false, steps);
            case MAX -> new ExtremeFold(true, steps);
            case COUNT -> new CountFold(steps);
            case GROUP -> new PresenceFold();
            case STDDEV -> new VarianceFold(true, steps);
            case STDVAR -> new VarianceFold(false, steps);
            case TOPK, BOTTOMK, COUNT_VALUES, QUANTILE, LIMITK, LIMIT_RATIO ->
                throw new IllegalArgumentException("op: " + op.text() + " (expected: one without a parameter)");
        };
    }

    public Aggregation quantile(Expr.Aggregate expr, double[] quantiles) {
        return new QuantileAggregation(groupingOf(expr), quantiles, budget);
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
