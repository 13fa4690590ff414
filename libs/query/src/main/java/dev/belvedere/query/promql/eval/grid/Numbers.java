package dev.belvedere.query.promql.eval.grid;

import java.math.BigDecimal;

/** Numbers and strings as Go, and so Prometheus, writes them. */
public final class Numbers {
    private Numbers() {}

    /** The shortest decimal digits that mean this value, never with an exponent. */
    public static String plain(double value) {
        if (!Double.isFinite(value)) {
            return special(value);
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    /** As {@code %g}: an exponent below 1e-4 and from 1e21 on. */
    public static String shortest(double value) {
        var magnitude = Math.abs(value);
        if (!Double.isFinite(value) || value == 0 || (magnitude >= 1e-4 && magnitude < 1e21)) {
            return plain(value);
        }
        var digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        var exponent = digits.precision() - digits.scale() - 1;
        var mantissa = digits.movePointLeft(exponent).toPlainString();
        return mantissa + (exponent < 0 ? "e-" : "e+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }

    /** A value of the labels {@code le} and {@code quantile}: always with a point or an exponent. */
    public static String label(double value) {
        var text = shortest(value);
        return !Double.isFinite(value) || text.contains(".") || text.contains("e") ? text : text + ".0";
    }

    private static String special(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        return value > 0 ? "+Inf" : "-Inf";
    }

    public static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (Character.isISOControl(point)) {
                        quoted.append("\\x%02x".formatted(point));
                    } else {
                        quoted.appendCodePoint(point);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
