package dev.belvedere.query.promql;

import com.google.re2j.Pattern;
import dev.belvedere.query.promql.Token.Kind;
import java.math.BigDecimal;

/** The spelling of numbers, times and names. */
final class Literals {
    private static final Pattern PLAIN_METRIC = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
    private static final Pattern PLAIN_LABEL = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");
    /** Below this, whole numbers are written without point and exponent. */
    private static final double LARGEST_WHOLE = 1e15;

    private Literals() {}

    static String number(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "Inf" : "-Inf";
        }
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE) {
            return Double.compare(value, -0.0) == 0 ? "-0" : Long.toString((long) value);
        }
        return Double.toString(value);
    }

    static String seconds(long millis) {
        return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
    }

    static boolean isPlainMetric(String name) {
        return PLAIN_METRIC.matches(name) && Keywords.kind(name).isEmpty();
    }

    /** A label's name between braces, where keywords are names like others. */
    static String label(String name) {
        return PLAIN_LABEL.matches(name) ? name : StringLiterals.quote(name);
    }

    /** A label's name between parentheses. */
    static String groupingLabel(String name) {
        var isReserved =
                Keywords.kind(name).filter(kind -> kind == Kind.NUMBER).isPresent() || name.equalsIgnoreCase("without");
        return isReserved ? StringLiterals.quote(name) : label(name);
    }
}
