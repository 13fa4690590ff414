package dev.belvedere.testkit.promql;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.series.Labels;
import dev.belvedere.query.series.SeriesSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Remembers where a script loads native histograms, and refuses to read there, as they are not kept. */
final class NativeHistograms {
    private final List<Noted> noted = new ArrayList<>();

    private record Noted(Labels labels, long[] times) {
        boolean isIn(SeriesSource.Selection selection) {
            return labels.match(selection.matchers())
                    && Arrays.stream(times)
                            .anyMatch(time -> time > selection.startMillis() && time <= selection.endMillis());
        }
    }

    void note(Command.Load load) {
        for (var series : load.series()) {
            if (series.hasNativeHistograms()) {
                var points = series.points();
                var times = IntStream.range(0, points.size())
                        .filter(index -> points.get(index) instanceof Point.NativeHistogram)
                        .mapToLong(index -> index * load.stepMillis())
                        .toArray();
                noted.add(new Noted(series.labels(), times));
            }
            var name = series.labels().metricName();
            if (load.withNative() && name.endsWith("_bucket")) {
                var base = series.labels()
                        .without("le")
                        .with(Labels.NAME, name.substring(0, name.length() - "_bucket".length()));
                noted.add(new Noted(
                        base, LoadedSamples.of(series, load.stepMillis()).times()));
            }
        }
    }

    void clear() {
        noted.clear();
    }

    SeriesSource refusing(SeriesSource source) {
        return (selection, sink) -> {
            if (noted.stream().anyMatch(one -> one.isIn(selection))) {
                throw new QueryException(QueryException.Kind.UNSUPPORTED, "not supported yet: native histograms", null);
            }
            source.select(selection, sink);
        };
    }
}
