package dev.belvedere.query.promql.eval;

import dev.belvedere.query.promql.Expr;
import dev.belvedere.query.promql.eval.grid.Grid;
import dev.belvedere.query.promql.eval.grid.Line;
import dev.belvedere.query.promql.eval.grid.Reference;
import dev.belvedere.query.series.Labels;
import dev.belvedere.query.series.SeriesSource.Selection;
import dev.belvedere.query.series.StaleMarker;
import java.util.Optional;

/** Reads the samples of a range vector, of a selector or a subquery, one series after the other. */
final class RangeReader {
    private final GridEvaluator evaluator;
    private final Context context;
    private final Grid grid;

    /** Receives a series without stale markers. The arrays are valid during the call only. */
    @FunctionalInterface
    interface Sink {
        void series(Labels labels, boolean dropsName, long[] times, double[] values, int count);
    }

    RangeReader(GridEvaluator evaluator, Context context, Grid grid) {
        this.evaluator = evaluator;
        this.context = context;
        this.grid = grid;
    }

    /** The time to which a range vector refers, and its length. */
    record Range(Reference reference, long millis) {}

    Range range(Expr expr) {
        return switch (Exprs.unwrapped(expr)) {
            case Expr.MatrixSelector matrix ->
                new Range(context.reference(matrix.selector().shift()), matrix.rangeMillis());
            case Expr.Subquery subquery -> new Range(context.reference(subquery.shift()), subquery.rangeMillis());
            case Expr other -> throw new IllegalArgumentException("expr: " + other + " (expected: a range vector)");
        };
    }

    void read(Expr expr, Sink sink) {
        var range = range(expr);
        var start = range.reference.from(grid.startMillis()) - range.millis;
        var end = range.reference.from(grid.lastMillis());
        switch (Exprs.unwrapped(expr)) {
            case Expr.MatrixSelector matrix -> selector(matrix.selector(), start, end, sink);
            case Expr.Subquery subquery -> subquery(subquery, start, end, sink);
            case Expr other -> throw new IllegalArgumentException("expr: " + other + " (expected: a range vector)");
        }
    }

    private void selector(Expr.VectorSelector selector, long start, long end, Sink sink) {
        context.source().select(new Selection(selector.matchers(), start, end), (labels, times, values, count) -> {
            context.budget().read(count);
            var stale = firstStale(values, count);
            if (stale == count) {
                sink.series(labels, false, times, values, count);
                return;
            }
            var keptTimes = times.clone();
            var keptValues = values.clone();
            var kept = stale;
            for (var index = stale; index < count; index++) {
                if (!StaleMarker.is(values[index])) {
                    keptTimes[kept] = times[index];
                    keptValues[kept++] = values[index];
                }
            }
            if (kept > 0) {
                sink.series(labels, false, keptTimes, keptValues, kept);
            }
        });
    }

    private static int firstStale(double[] values, int count) {
        var index = 0;
        while (index < count && !StaleMarker.is(values[index])) {
            index++;
        }
        return index;
    }

    /** The operand's values at the multiples of the subquery's step in the range. */
    private void subquery(Expr.Subquery subquery, long start, long end, Sink sink) {
        subqueryGrid(subquery, start, end)
                .ifPresent(inner -> evaluator.stream(subquery.operand(), inner, line -> samples(line, inner, sink)));
    }

    private Optional<Grid> subqueryGrid(Expr.Subquery subquery, long start, long end) {
        var step = subquery.stepMillis() > 0
                ? subquery.stepMillis()
                : context.options().subqueryStep().toMillis();
        var first = Math.floorDiv(start, step) * step + step;
        return first > end ? Optional.empty() : Optional.of(evaluator.checked(first, end, step));
    }

    private static void samples(Line line, Grid inner, Sink sink) {
        var present = line.present();
        var times = new long[present.cardinality()];
        var values = new double[times.length];
        var count = 0;
        for (var step = present.nextSetBit(0); step >= 0; step = present.nextSetBit(step + 1)) {
            times[count] = inner.timeMillis(step);
            values[count++] = line.values()[step];
        }
        sink.series(line.labels(), line.dropsName(), times, values, count);
    }
}
