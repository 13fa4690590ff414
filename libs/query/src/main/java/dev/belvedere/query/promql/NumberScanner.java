package dev.belvedere.query.promql;

import com.google.re2j.Pattern;
import dev.belvedere.query.QueryException;
import dev.belvedere.query.Span;
import dev.belvedere.query.promql.Token.Kind;
import java.util.Locale;
import java.util.Optional;

/** Recognises numbers and durations. Their values are computed by {@link #value} and {@link Durations}. */
final class NumberScanner {
    private static final String DIGITS = "[0-9](?:_?[0-9])*";
    private static final Pattern DECIMAL = Pattern.compile(
            "(?:" + DIGITS + "(?:\\.(?:" + DIGITS + ")?)?|\\." + DIGITS + ")(?:[eE][+-]?" + DIGITS + ")?");
    private static final Pattern HEXADECIMAL = Pattern.compile("0[xX](?:_?[0-9a-fA-F])+");
    private static final Pattern OCTAL = Pattern.compile("0[0-7]+");
    private static final Pattern DURATION = Pattern.compile("[0-9.]+(?:ms|[smhdwy])(?:[0-9]+(?:ms|[smhdwy]))*");

    private NumberScanner() {}

    /** The number or duration that starts at {@code start}, where a digit or a point stands. */
    static Optional<Token> scan(String text, int start) {
        var end = end(text, start);
        var word = text.substring(start, end);
        var span = new Span(start, end);
        if (DECIMAL.matches(word) || HEXADECIMAL.matches(word)) {
            return Optional.of(new Token(Kind.NUMBER, word, word, span));
        }
        return DURATION.matches(word) ? Optional.of(new Token(Kind.DURATION, word, word, span)) : Optional.empty();
    }

    /** The value of a {@link Kind#NUMBER}; numbers with a leading 0 are octal if they can be, as in Go. */
    static double value(Token number) {
        var digits = number.text().replace("_", "");
        try {
            if (HEXADECIMAL.matches(digits)) {
                return Long.parseLong(digits.substring(2), 16);
            }
            if (OCTAL.matches(digits)) {
                return Long.parseLong(digits, 8);
            }
        } catch (NumberFormatException tooLong) {
            throw outOfRange(number);
        }
        return switch (digits.toLowerCase(Locale.ROOT)) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> {
                var value = Double.parseDouble(digits);
                if (Double.isInfinite(value)) {
                    throw outOfRange(number);
                }
                yield value;
            }
        };
    }

    private static QueryException outOfRange(Token number) {
        return SyntaxError.of(number.span(), "error parsing number: " + number.text() + ": value out of range");
    }

    private static int end(String text, int start) {
        var isHexadecimal = text.startsWith("0x", start) || text.startsWith("0X", start);
        var end = start;
        while (end < text.length()) {
            var next = text.charAt(end);
            var isSign = (next == '+' || next == '-') && !isHexadecimal && isExponent(text, start, end);
            if (!Lexer.isWordPart(next) && next != '.' && !isSign) {
                break;
            }
            end++;
        }
        return end;
    }

    private static boolean isExponent(String text, int start, int sign) {
        return sign > start && (text.charAt(sign - 1) == 'e' || text.charAt(sign - 1) == 'E');
    }
}
