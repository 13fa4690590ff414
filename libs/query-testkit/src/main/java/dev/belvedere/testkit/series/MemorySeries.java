package dev.belvedere.testkit.series;

import dev.belvedere.query.series.Labels;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Series in memory. Reading is safe while others read; filling is not. */
public final class MemorySeries implements SeriesStore {
    private final Map<Labels, Samples> series = new ConcurrentSkipListMap<>();

    private record Samples(long[] times, double[] values) {
        Samples with(long[] moreTimes, double[] moreValues) {
            var merged = new TreeMap<Long, Double>();
            put(merged, times, values);
            put(merged, moreTimes, moreValues);
            return new Samples(
                    merged.keySet().stream().mapToLong(Long::longValue).toArray(),
                    merged.values().stream().mapToDouble(Double::doubleValue).toArray());
        }

        private static void put(Map<Long, Double> merged, long[] times, double[] values) {
            for (var index = 0; index < times.length; index++) {
                merged.put(times[index], values[index]);
            }
        }

        /** The index of the first sample after {@code millis}. */
        int after(long millis) {
            var found = Arrays.binarySearch(times, millis);
            return found >= 0 ? found + 1 : -found - 1;
        }
    }

    @Override
    public void append(Labels labels, long[] timesMillis, double[] values) {
        if (timesMillis.length != values.length) {
            throw new IllegalArgumentException(
                    "values: " + values.length + " (expected: " + timesMillis.length + ", one for each time)");
        }
        var added = new Samples(timesMillis.clone(), values.clone());
        series.merge(labels, added, (before, _) -> before.with(timesMillis, values));
    }

    @Override
    public void clear() {
        series.clear();
    }

    @Override
    public void select(Selection selection, Sink sink) {
        series.forEach((labels, samples) -> {
            if (labels.match(selection.matchers())) {
                var from = samples.after(selection.startMillis());
                var to = samples.after(selection.endMillis());
                if (from < to) {
                    sink.series(
                            labels,
                            Arrays.copyOfRange(samples.times, from, to),
                            Arrays.copyOfRange(samples.values, from, to),
                            to - from);
                }
            }
        });
    }
}
