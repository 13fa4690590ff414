package dev.belvedere.query.promql.eval;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.promql.Expr;
import dev.belvedere.query.promql.eval.aggregate.Aggregation;
import dev.belvedere.query.promql.eval.aggregate.Aggregations;
import dev.belvedere.query.promql.eval.aggregate.Parameter;
import dev.belvedere.query.promql.eval.grid.Grid;
import dev.belvedere.query.promql.eval.grid.Line;
import dev.belvedere.query.promql.eval.grid.Numbers;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;

/** Evaluates aggregations: the lines of the operand are folded as they come. */
final class AggregateEvaluator {
    private final GridEvaluator evaluator;
    private final Context context;

    AggregateEvaluator(GridEvaluator evaluator, Context context) {
        this.evaluator = evaluator;
        this.context = context;
    }

    void stream(Expr.Aggregate expr, Grid grid, Consumer<Line> sink) {
        var aggregation = begin(expr, grid);
        evaluator.stream(expr.operand(), grid, aggregation);
        aggregation.finish(sink);
    }

    private Aggregation begin(Expr.Aggregate expr, Grid grid) {
        var aggregations = new Aggregations(grid, context.budget());
        return switch (expr.op()) {
            case SUM, AVG, MIN, MAX, COUNT, GROUP, STDDEV, STDVAR -> aggregations.plain(expr);
            case QUANTILE -> aggregations.quantile(expr, parameter(expr, grid).quantiles(context.annotations()));
            case TOPK, BOTTOMK, LIMITK -> aggregations.counted(expr, counts(expr, grid));
            case LIMIT_RATIO -> aggregations.ratio(expr, parameter(expr, grid).ratios(context.annotations()));
            case COUNT_VALUES -> aggregations.countValues(expr, label(expr));
        };
    }

    private Parameter parameter(Expr.Aggregate expr, Grid grid) {
        var written = Exprs.unwrapped(Objects.requireNonNull(expr.parameter()));
        return new Parameter(evaluator.scalar(written, grid), written.span());
    }

    private int[] counts(Expr.Aggregate expr, Grid grid) {
        var parameter = parameter(expr, grid);
        return Arrays.stream(parameter.values()).allMatch(value -> value < 1)
                ? new int[grid.steps()]
                : parameter.counts();
    }

    private static String label(Expr.Aggregate expr) {
        var label = GridEvaluator.text(Objects.requireNonNull(expr.parameter()));
        if (label.isEmpty()) {
            throw new QueryException(
                    QueryException.Kind.EXECUTION, "invalid label name " + Numbers.quoted(label), expr.span());
        }
        return label;
    }
}
