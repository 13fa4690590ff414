package dev.belvedere.query.series;

import com.google.re2j.Pattern;
import dev.belvedere.query.CallerPattern;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One condition on a label; a label that a series does not have counts as the empty string. Regular expressions are
 * RE2, anchored at both ends, and {@code .} matches a newline, as in Prometheus 3.
 */
public final class LabelMatcher {

    /** The comparison, with its spelling in PromQL and LogQL. */
    public enum Op {
        EQUAL("="),
        NOT_EQUAL("!="),
        MATCH("=~"),
        NOT_MATCH("!~");

        private final String text;

        Op(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    private final String name;
    private final Op op;
    private final String value;

    @Nullable private final Pattern pattern;

    /**
     * Throws {@link com.google.re2j.PatternSyntaxException} if an RE2 expression is needed and {@code value} is none, or
     * too large a one.
     */
    public LabelMatcher(String name, Op op, String value) {
        this.name = name;
        this.op = op;
        this.value = value;
        this.pattern = op == Op.MATCH || op == Op.NOT_MATCH ? CallerPattern.compile(value) : null;
    }

    public String name() {
        return name;
    }

    public Op op() {
        return op;
    }

    public String value() {
        return value;
    }

    public boolean matches(String candidate) {
        return switch (op) {
            case EQUAL -> candidate.equals(value);
            case NOT_EQUAL -> !candidate.equals(value);
            case MATCH -> Objects.requireNonNull(pattern).matcher(candidate).matches();
            case NOT_MATCH ->
                !Objects.requireNonNull(pattern).matcher(candidate).matches();
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabelMatcher that
                && name.equals(that.name)
                && op == that.op
                && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, op, value);
    }

    @Override
    public String toString() {
        return name + op.text() + '"' + value + '"';
    }
}
