package dev.belvedere.instrumentation;

import java.util.Objects;

/** How a text from outside becomes a label value: no control characters, at most 128 characters, never empty. */
final class LabelValue {
    /** Collects whatever would be one label value too many. */
    static final String OTHER = "_other";

    /** Stands for an empty value, which Prometheus would take for a label that is not there. */
    static final String UNKNOWN = "unknown";

    private static final int LENGTH_LIMIT = 128;

    private LabelValue() {}

    /** Cuts rather than throws: a strange name must not stop the application that is being observed. */
    static String of(String field, String value) {
        Objects.requireNonNull(value, field);
        var cleaned = cut(value, LENGTH_LIMIT).replaceAll("\\p{Cntrl}", " ").strip();
        return cleaned.isEmpty() ? UNKNOWN : cleaned;
    }

    /** The first {@code limit} characters, without half a surrogate pair at the end. */
    static String cut(String value, int limit) {
        if (value.length() <= limit) {
            return value;
        }
        return value.substring(0, Character.isHighSurrogate(value.charAt(limit - 1)) ? limit - 1 : limit);
    }
}
