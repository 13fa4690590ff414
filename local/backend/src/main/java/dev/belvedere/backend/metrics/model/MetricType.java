package dev.belvedere.backend.metrics.model;

import java.util.Locale;

/** Types of OpenMetrics; the spelling of the APIs is the name in lower case. */
public enum MetricType {
    UNKNOWN,
    COUNTER,
    GAUGE,
    HISTOGRAM,
    GAUGEHISTOGRAM,
    SUMMARY,
    INFO,
    STATESET;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of that spelling; {@link #UNKNOWN} for any other, as in {@code untyped}. */
    public static MetricType of(String text) {
        for (var type : values()) {
            if (type.text().equals(text)) {
                return type;
            }
        }
        return UNKNOWN;
    }
}
