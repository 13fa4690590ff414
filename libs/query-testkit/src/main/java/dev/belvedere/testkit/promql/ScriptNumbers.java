package dev.belvedere.testkit.promql;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers in scripts. */
final class ScriptNumbers {
    static final String NUMBER = "(?:[0-9]+\\.?[0-9]*(?:e[+-]?[0-9]+)?|\\.[0-9]+(?:e[+-]?[0-9]+)?|inf|nan)";
    private static final Pattern SIGNED = Pattern.compile("[+-]?" + NUMBER, Pattern.CASE_INSENSITIVE);

    private ScriptNumbers() {}

    static OptionalDouble find(String text) {
        return SIGNED.matcher(text).matches() ? OptionalDouble.of(parse(text)) : OptionalDouble.empty();
    }

    static double parse(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.endsWith("inf")) {
            return lower.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return lower.endsWith("nan") ? Double.NaN : Double.parseDouble(text);
    }
}
