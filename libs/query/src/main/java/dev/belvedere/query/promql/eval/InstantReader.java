package dev.belvedere.query.promql.eval;

import dev.belvedere.query.promql.Expr;
import dev.belvedere.query.promql.eval.grid.Grid;
import dev.belvedere.query.promql.eval.grid.Line;
import dev.belvedere.query.promql.eval.grid.Reference;
import dev.belvedere.query.series.LabelMatcher;
import dev.belvedere.query.series.Labels;
import dev.belvedere.query.series.SeriesSource.Selection;
import dev.belvedere.query.series.StaleMarker;
import java.util.List;
import java.util.function.Consumer;

/** Reads series from the source straight onto the grid: at each step the latest sample that is not too old. */
final class InstantReader {
    private final Context context;
    private final Grid grid;

    /** What is taken of a sample. */
    @FunctionalInterface
    private interface Taken {
        double of(long timeMillis, double value);
    }

    InstantReader(Context context, Grid grid) {
        this.context = context;
        this.grid = grid;
    }

    void values(Expr.VectorSelector selector, Consumer<Line> sink) {
        read(selector.matchers(), context.reference(selector.shift()), (_, value) -> value, sink);
    }

    /** The samples' own times, in seconds. */
    void timestamps(Expr.VectorSelector selector, Consumer<Line> sink) {
        timestamps(selector.matchers(), context.reference(selector.shift()), sink);
    }

    void timestamps(List<LabelMatcher> matchers, Reference reference, Consumer<Line> sink) {
        read(matchers, reference, (time, _) -> time / 1000.0, sink);
    }

    private void read(List<LabelMatcher> matchers, Reference reference, Taken taken, Consumer<Line> sink) {
        var lookbackMillis = context.options().lookback().toMillis();
        var selection = new Selection(
                matchers, reference.from(grid.startMillis()) - lookbackMillis, reference.from(grid.lastMillis()));
        context.source().select(selection, (labels, times, values, count) -> {
            context.budget().read(count);
            context.budget().work(grid.steps());
            sink.accept(line(labels, times, values, count, reference, lookbackMillis, taken));
        });
    }

    private Line line(
            Labels labels,
            long[] times,
            double[] values,
            int count,
            Reference reference,
            long lookbackMillis,
            Taken taken) {
        var line = Line.blank(labels, false, grid.steps());
        var next = 0;
        for (var step = 0; step < grid.steps(); step++) {
            var time = reference.from(grid.timeMillis(step));
            while (next < count && times[next] <= time) {
                next++;
            }
            var latest = next - 1;
            if (latest >= 0 && times[latest] > time - lookbackMillis && !StaleMarker.is(values[latest])) {
                line.set(step, taken.of(times[latest], values[latest]));
            }
        }
        return line;
    }
}
