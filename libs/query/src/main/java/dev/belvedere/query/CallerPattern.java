package dev.belvedere.query;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * Regular expressions that a caller wrote. They are RE2, so matching takes linear time; and they are bounded, because
 * RE2/J unrolls repetitions: {@code ((a{1000}){1000}){1000}} would take all memory.
 */
public final class CallerPattern {
    /** Of one expression, about 15 MB when compiled. An alternation of some thousand names fits. */
    public static final int LARGEST_SIZE = 150_000;

    /** RE2/J recurses over groups. */
    private static final int MOST_GROUPS = 1000;

    private CallerPattern() {}

    /**
     * Compiles an expression for use with {@link Pattern#matches}, where the whole text has to match and {@code .}
     * matches a newline, as in Prometheus 3.
     *
     * @throws PatternSyntaxException if it is no RE2 expression, or too large
     */
    public static Pattern compile(String expression) {
        if (size(expression) > LARGEST_SIZE) {
            throw new PatternSyntaxException("expression too large", shortened(expression));
        }
        if (expression.chars().filter(character -> character == '(').count() > MOST_GROUPS) {
            throw new PatternSyntaxException("expression nests too deeply", shortened(expression));
        }
        try {
            return Pattern.compile(expression, Pattern.DOTALL);
        } catch (PatternSyntaxException invalid) {
            // The expression as the caller wrote it, without the flags that RE2/J puts in front.
            throw new PatternSyntaxException(invalid.getDescription(), shortened(expression));
        }
    }

    /**
     * Upper bound of the instructions that an expression compiles to. A repetition of a group counts for all that
     * stands before it, as a bound needs no exact parser.
     */
    public static long size(String expression) {
        var size = 0L;
        var position = 0;
        while (position < expression.length() && size <= LARGEST_SIZE) {
            var end = expression.charAt(position) == '{' ? expression.indexOf('}', position) : -1;
            var count = end < 0 ? 0 : repetitions(expression.substring(position + 1, end));
            if (count == 0) {
                size++;
                position++;
            } else {
                var isOfGroup = position > 0 && expression.charAt(position - 1) == ')';
                size = isOfGroup ? size * count : size + count;
                position = end + 1;
            }
        }
        return size;
    }

    /** The larger number of {@code n}, {@code n,} or {@code n,m}; 0 if it is none of these. */
    private static int repetitions(String bounds) {
        var largest = 0;
        for (var bound : bounds.split(",", 2)) {
            if (bound.length() > 4 || !bound.chars().allMatch(Character::isDigit)) {
                return 0;
            }
            largest = Math.max(largest, bound.isEmpty() ? 0 : Integer.parseInt(bound));
        }
        return largest;
    }

    private static String shortened(String expression) {
        return expression.length() <= 40 ? expression : expression.substring(0, 40) + "…";
    }
}
