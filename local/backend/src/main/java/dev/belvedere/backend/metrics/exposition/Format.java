package dev.belvedere.backend.metrics.exposition;

import java.util.Locale;
import java.util.Optional;

/** The formats that a target may answer in. */
public enum Format {
    /** {@code text/plain; version=0.0.4} and 1.0.0. */
    PROMETHEUS,
    /** {@code application/openmetrics-text}. */
    OPEN_METRICS;

    /** What a scrape asks for, the best first. */
    public static final String ACCEPT = "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,"
            + "application/openmetrics-text;version=0.0.1;q=0.5,"
            + "text/plain;version=1.0.0;escaping=allow-utf-8;q=0.4,"
            + "text/plain;version=0.0.4;q=0.3,*/*;q=0.2";

    /** The format of a content type; empty for any that is none. */
    public static Optional<Format> of(String contentType) {
        var end = contentType.indexOf(';');
        var type =
                (end < 0 ? contentType : contentType.substring(0, end)).trim().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "application/openmetrics-text" -> Optional.of(OPEN_METRICS);
            case "text/plain" -> Optional.of(PROMETHEUS);
            default -> Optional.empty();
        };
    }
}
