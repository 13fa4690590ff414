package dev.belvedere.metrics.reader;

import java.util.regex.Pattern;

/** A label's name as a segment of a path: Prometheus' {@code U__} form where the name is more than letters and digits. */
public final class LabelPath {
    private static final Pattern PLAIN = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");
    private static final String PREFIX = "U__";

    private LabelPath() {}

    /** The segment for a name that a caller may have escaped already. */
    public static String ofSegment(String segment) {
        return segment.startsWith(PREFIX) && PLAIN.matcher(segment).matches() ? segment : escape(segment);
    }

    /** The segment for a label of this name. */
    public static String escape(String name) {
        if (PLAIN.matcher(name).matches() && !name.startsWith(PREFIX)) {
            return name;
        }
        var path = new StringBuilder(PREFIX);
        name.codePoints().forEach(point -> {
            if (point == '_') {
                path.append("__");
            } else if (point < 128 && Character.isLetterOrDigit(point)) {
                path.appendCodePoint(point);
            } else {
                path.append('_').append(Integer.toHexString(point)).append('_');
            }
        });
        return path.toString();
    }
}
