package dev.belvedere.backend.metrics.exposition;

import java.math.BigDecimal;

/** Floats as Prometheus' {@code labels.FormatOpenMetricsFloat} writes them: Go's {@code 'g'}, with a point if there is none. */
final class GoFloat {
    private static final int LEAST_EXPONENT = -4;
    private static final int GREATEST_EXPONENT = 21;

    private GoFloat() {}

    static String shortest(double value) {
        if (value == 0) {
            return "0.0";
        }
        var decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        var digits = decimal.unscaledValue().abs().toString();
        var exponent = digits.length() - 1 - decimal.scale();
        if (exponent >= LEAST_EXPONENT && exponent < GREATEST_EXPONENT) {
            var plain = decimal.toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        }
        var sign = value < 0 ? "-" : "";
        var mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return "%s%se%s%02d".formatted(sign, mantissa, exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
}
