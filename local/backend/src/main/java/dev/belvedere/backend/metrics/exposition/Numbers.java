package dev.belvedere.backend.metrics.exposition;

import java.util.Locale;

/** Numbers of the formats. */
final class Numbers {
    private Numbers() {}

    /** A sample's value, spelled as Go's {@code ParseFloat} takes it, but without hexadecimal and underscores. */
    static double value(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "nan", "+nan", "-nan" -> Double.NaN;
            case "+inf", "inf", "+infinity", "infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            default -> decimal(text);
        };
    }

    private static double decimal(String text) {
        for (var i = 0; i < text.length(); i++) {
            var each = text.charAt(i);
            if (!((each >= '0' && each <= '9')
                    || each == '.'
                    || each == '-'
                    || each == '+'
                    || each == 'e'
                    || each == 'E')) {
                // Java would take "1d" and "0x1p3".
                throw new NumberFormatException(text);
            }
        }
        return Double.parseDouble(text);
    }

    /** A bucket's bound as OpenMetrics spells it, {@code 1} as {@code 1.0}, so that all sources agree. */
    static String bound(String text) {
        try {
            var value = value(text);
            if (Double.isNaN(value) || Double.isInfinite(value)) {
                return Double.isNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
            }
            return GoFloat.shortest(value);
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
