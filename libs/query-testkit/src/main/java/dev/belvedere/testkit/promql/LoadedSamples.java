package dev.belvedere.testkit.promql;

import java.util.stream.IntStream;

/** The numbers of a loaded series with their times. */
public record LoadedSamples(long[] times, double[] values) {

    public static LoadedSamples of(ScriptSeries series, long stepMillis) {
        var points = series.points();
        var present = IntStream.range(0, points.size())
                .filter(index -> points.get(index) instanceof Point.Sample)
                .toArray();
        return new LoadedSamples(
                IntStream.of(present).mapToLong(index -> index * stepMillis).toArray(),
                IntStream.of(present)
                        .mapToDouble(index -> points.get(index) instanceof Point.Sample sample ? sample.value() : 0)
                        .toArray());
    }
}
