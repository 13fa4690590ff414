package dev.belvedere.backend.metrics.api;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers and strings as Go's {@code strconv} writes them, which is what clients of Prometheus parse. */
final class GoText {
    private static final double LARGEST_PLAIN = 1e21;
    private static final double SMALLEST_PLAIN = 1e-6;
    private static final double EXACT_INTEGERS = 9e15;

    private GoText() {}

    /** The shortest decimal that reads back as the same number; an exponent for the very large and the very small only. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "+Inf" : "-Inf";
        }
        var absolute = Math.abs(value);
        if (absolute < EXACT_INTEGERS && value == Math.rint(value)) {
            return value == 0 && 1 / value < 0 ? "-0" : Long.toString((long) value);
        }
        if (absolute < SMALLEST_PLAIN || absolute >= LARGEST_PLAIN) {
            return exponent(value);
        }
        return shortest(value).toPlainString();
    }

    private static String exponent(double value) {
        var decimal = shortest(value);
        var digits = decimal.unscaledValue().abs().toString();
        var power = digits.length() - 1 - decimal.scale();
        var text = new StringBuilder();
        if (value < 0) {
            text.append('-');
        }
        text.append(digits.charAt(0));
        if (digits.length() > 1) {
            text.append('.').append(digits, 1, digits.length());
        }
        text.append('e').append(power < 0 ? '-' : '+');
        var size = Math.abs(power);
        return text.append(size < 10 ? "0" : "").append(size).toString();
    }

    /** Java writes at least two digits, even where one is enough to read the same number back: 4.9E-324 is 5e-324. */
    private static BigDecimal shortest(double value) {
        var decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        var one = decimal.round(new MathContext(1));
        return one.doubleValue() == value ? one.stripTrailingZeros() : decimal;
    }

    /** Seconds since the epoch with at most three decimals. */
    static String seconds(long millis) {
        var whole = millis / 1000;
        var rest = Math.abs(millis % 1000);
        if (rest == 0) {
            return Long.toString(whole);
        }
        var sign = millis < 0 && whole == 0 ? "-" : "";
        return sign + whole + "." + (rest < 10 ? "00" : rest < 100 ? "0" : "") + rest;
    }

    /** A string in quotes, as {@code %q}. */
    static String quote(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(each -> {
            switch (each) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (Character.isISOControl(each)) {
                        quoted.append("\\x%02x".formatted(each));
                    } else {
                        quoted.appendCodePoint(each);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
