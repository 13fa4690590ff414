package dev.belvedere.testkit.promql;

import dev.belvedere.query.series.Labels;
import java.util.List;

/** A series of a script: what is loaded, or what is expected. */
public record ScriptSeries(Labels labels, List<Point> points) {
    public ScriptSeries {
        points = List.copyOf(points);
    }

    boolean hasNativeHistograms() {
        return points.stream().anyMatch(Point.NativeHistogram.class::isInstance);
    }
}
