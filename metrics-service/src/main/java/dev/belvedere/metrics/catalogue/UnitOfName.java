package dev.belvedere.metrics.catalogue;

import java.util.Set;
import java.util.stream.Stream;

/** The unit that a metric's name ends in, as the naming rules of Prometheus and OpenMetrics want it. */
final class UnitOfName {
    private static final Set<String> UNITS = Set.of(
            "seconds",
            "milliseconds",
            "bytes",
            "ratio",
            "percent",
            "celsius",
            "meters",
            "volts",
            "amperes",
            "joules",
            "grams",
            "hertz",
            "usd",
            "tokens");
    private static final Set<String> ENDINGS = Set.of("total", "bucket", "sum", "count", "max", "min");

    private UnitOfName() {}

    /** The unit, or the empty string. */
    static String of(String metric) {
        var words = metric.split("_", -1);
        return Stream.iterate(words.length - 1, place -> place >= 0, place -> place - 1)
                .map(place -> words[place])
                .dropWhile(ENDINGS::contains)
                .findFirst()
                .filter(UNITS::contains)
                .orElse("");
    }
}
