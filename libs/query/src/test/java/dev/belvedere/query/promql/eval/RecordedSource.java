package dev.belvedere.query.promql.eval;

import dev.belvedere.query.series.Labels;
import dev.belvedere.query.series.SeriesSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A few series in memory that remembers what it was asked. */
final class RecordedSource implements SeriesSource {
    final List<Selection> selections = new ArrayList<>();
    private final Map<Labels, double[]> series = new TreeMap<>();
    private final long stepMillis;

    /** Samples of all series stand at the multiples of {@code stepMillis}, the first at 0. */
    RecordedSource(long stepMillis) {
        this.stepMillis = stepMillis;
    }

    RecordedSource with(Labels labels, double... values) {
        series.put(labels, values);
        return this;
    }

    @Override
    public void select(Selection selection, Sink sink) {
        selections.add(selection);
        series.forEach((labels, values) -> {
            if (labels.match(selection.matchers())) {
                var from = (int) Math.max(0, Math.floorDiv(selection.startMillis(), stepMillis) + 1);
                var to = (int) Math.min(values.length, Math.floorDiv(selection.endMillis(), stepMillis) + 1);
                if (from < to) {
                    var times = new long[to - from];
                    Arrays.setAll(times, index -> (from + index) * stepMillis);
                    sink.series(labels, times, Arrays.copyOfRange(values, from, to), to - from);
                }
            }
        });
    }
}
