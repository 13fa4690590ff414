package dev.belvedere.query.promql;

import static java.util.stream.Collectors.joining;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.belvedere.query.QueryException;
import dev.belvedere.query.Span;
import dev.belvedere.query.promql.Expr.StringLiteral;
import dev.belvedere.query.promql.Expr.VectorSelector;
import dev.belvedere.query.series.LabelMatcher;
import dev.belvedere.query.series.LabelMatcher.Op;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Puts values of variables into a query: {@code $name} or <code>${name}</code> inside its strings. The query is parsed
 * with the placeholders in it and the values go into the tree, so that no value can become anything but a part of the
 * string that it was put into.
 *
 * <p>Behind {@code =~} and {@code !~} a placeholder becomes an alternation of the values taken literally. A whole
 * {@code ="$name"} or {@code !="$name"} takes any number of values; elsewhere there must be one. No value at all means
 * any: {@code .*}. A placeholder of a name that is not given stays, as {@code $1} in {@code label_replace} must.
 */
public final class Variables {
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\$(?:([a-zA-Z_][a-zA-Z0-9_]*)|\\{([a-zA-Z_][a-zA-Z0-9_]*)\\})");
    private static final String ANY = ".*";

    private final Map<String, List<String>> values;

    public Variables(Map<String, List<String>> values) {
        this.values = Map.copyOf(values);
    }

    /** A value as a string of PromQL, with its quotes. */
    public static String literal(String value) {
        return StringLiterals.quote(value);
    }

    /** A regular expression that matches each of the values and nothing else; anything, if there is none. */
    public static String alternation(Collection<String> values) {
        return values.isEmpty() ? ANY : values.stream().map(Pattern::quote).collect(joining("|"));
    }

    /**
     * The query with the values in it.
     *
     * @throws QueryException of kind {@code SYNTAX} if several values stand where only one can, or as {@link
     *     PromQl#parse}
     */
    public String insert(String query) {
        return PromQl.print(insert(PromQl.parse(query)));
    }

    /** The tree with the values in it. */
    public Expr insert(Expr expr) {
        return switch (expr) {
            case StringLiteral(var value, var span) -> new StringLiteral(one(value, span), span);
            case VectorSelector selector -> insert(selector);
            case Expr other -> Children.replace(other, this::insert);
        };
    }

    private VectorSelector insert(VectorSelector selector) {
        var matchers = selector.matchers().stream()
                .map(matcher -> insert(matcher, selector.span()))
                .toList();
        return new VectorSelector(matchers, selector.shift(), selector.span());
    }

    private LabelMatcher insert(LabelMatcher matcher, Span span) {
        try {
            return switch (matcher.op()) {
                case EQUAL -> equal(matcher, Op.MATCH, span);
                case NOT_EQUAL -> equal(matcher, Op.NOT_MATCH, span);
                case MATCH, NOT_MATCH -> new LabelMatcher(matcher.name(), matcher.op(), regex(matcher.value()));
            };
        } catch (PatternSyntaxException invalid) {
            throw SyntaxError.of(
                    span, "error parsing regexp: %s: `%s`".formatted(invalid.getDescription(), invalid.getPattern()));
        }
    }

    private LabelMatcher equal(LabelMatcher matcher, Op ofSeveral, Span span) {
        var placeholder = PLACEHOLDER.matcher(matcher.value());
        var given = placeholder.matches() ? values.get(name(placeholder)) : null;
        return given != null && given.size() != 1
                ? new LabelMatcher(matcher.name(), ofSeveral, alternation(given))
                : new LabelMatcher(matcher.name(), matcher.op(), one(matcher.value(), span));
    }

    private String regex(String text) {
        return replace(
                text, given -> PLACEHOLDER.matches(text) ? alternation(given) : "(?:" + alternation(given) + ")");
    }

    private String one(String text, Span span) {
        return replace(text, given -> {
            if (given.size() != 1) {
                throw SyntaxError.of(
                        span, "%d values for a variable in a string, expected one".formatted(given.size()));
            }
            return given.getFirst();
        });
    }

    @FunctionalInterface
    private interface Replacement {
        String of(List<String> values);
    }

    private String replace(String text, Replacement replacement) {
        var placeholder = PLACEHOLDER.matcher(text);
        var replaced = new StringBuilder();
        var end = 0;
        while (placeholder.find()) {
            var given = values.get(name(placeholder));
            if (given != null) {
                replaced.append(text, end, placeholder.start()).append(replacement.of(given));
                end = placeholder.end();
            }
        }
        return replaced.append(text, end, text.length()).toString();
    }

    private static String name(Matcher placeholder) {
        var bare = placeholder.group(1);
        return bare == null ? placeholder.group(2) : bare;
    }
}
