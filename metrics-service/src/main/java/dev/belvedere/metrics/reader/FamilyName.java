package dev.belvedere.metrics.reader;

import java.util.List;
import java.util.stream.Stream;

/** Which metric family a metric belongs to: metadata is kept by family, {@code x}, and series are named {@code x_bucket}. */
public final class FamilyName {
    private static final List<String> SUFFIXES = List.of("_bucket", "_sum", "_count", "_total", "_created", "_info");

    private FamilyName() {}

    /** Names under which the metadata of a metric may stand, the likeliest first. */
    public static Stream<String> of(String metric) {
        return Stream.concat(
                Stream.of(metric),
                SUFFIXES.stream()
                        .filter(metric::endsWith)
                        .map(suffix -> metric.substring(0, metric.length() - suffix.length())));
    }
}
