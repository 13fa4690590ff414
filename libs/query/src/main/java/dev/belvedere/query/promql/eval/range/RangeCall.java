package dev.belvedere.query.promql.eval.range;

import dev.belvedere.query.promql.Function;
import dev.belvedere.query.promql.eval.grid.Budget;
import dev.belvedere.query.promql.eval.grid.Grid;
import dev.belvedere.query.promql.eval.grid.Line;
import dev.belvedere.query.promql.eval.grid.Reference;
import dev.belvedere.query.series.StaleMarker;
import java.util.List;

/** Applies a function to one series after the other, at every step of a grid. */
public final class RangeCall {
    private final RangeFunction function;
    private final Grid grid;
    private final Reference reference;
    private final long rangeMillis;
    private final Budget budget;

    /**
     * @param function one that takes a range vector
     * @param parameters its scalar arguments in their order, each with a value for each step
     */
    public RangeCall(
            Function function,
            List<double[]> parameters,
            Grid grid,
            Reference reference,
            long rangeMillis,
            Budget budget) {
        this.function = RangeFunctions.of(function, parameters);
        this.grid = grid;
        this.reference = reference;
        this.rangeMillis = rangeMillis;
        this.budget = budget;
    }

    /** Whether a function's result is still the metric that it was asked of. */
    public static boolean keepsName(Function function) {
        return function == Function.LAST_OVER_TIME || function == Function.FIRST_OVER_TIME;
    }

    /** Reads the samples, which must not be stale markers, and fills the line. */
    public void fill(Line line, long[] times, double[] samples, int count) {
        var window = new Window(times, samples, count);
        var steps = grid.steps();
        for (var step = 0; step < steps; step++) {
            window.step = step;
            window.stepMillis = grid.timeMillis(step);
            var end = reference.from(window.stepMillis);
            window.slide(end - rangeMillis, end);
            if (window.size() > 0) {
                budget.work(window.size());
                var value = function.over(window);
                if (!StaleMarker.is(value)) {
                    line.set(step, value);
                }
            }
        }
    }
}
