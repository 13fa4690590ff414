package dev.belvedere.query.promql;

import dev.belvedere.query.NestingLimit;
import dev.belvedere.query.QueryException;
import dev.belvedere.query.Span;
import dev.belvedere.query.promql.Expr.VectorSelector;
import dev.belvedere.query.promql.Token.Kind;
import java.util.Objects;

/** The way in and out: text to tree, tree to text. */
public final class PromQl {
    /** Longer texts are refused unread, in UTF-16 code units. */
    public static final int LONGEST_TEXT = 128 * 1024;

    private PromQl() {}

    /**
     * Parses and type-checks a query.
     *
     * @throws QueryException of kind {@code SYNTAX} or {@code UNSUPPORTED}, with the place in the text
     */
    public static Expr parse(String text) {
        var tokens = tokens(text);
        var expr = new ExpressionParser(tokens).parse();
        NestingLimit.check(expr, Children::of, Expr::span);
        new TypeCheck(text).check(expr);
        return expr;
    }

    /**
     * Parses what the parameter {@code match[]} of Prometheus' API takes: one selector without range and modifiers.
     *
     * @throws QueryException as {@link #parse}
     */
    public static VectorSelector parseSelector(String text) {
        var tokens = tokens(text);
        var selectors = new SelectorParser(tokens);
        VectorSelector selector;
        if (tokens.isAt("{")) {
            selector = selectors.unnamed();
        } else if (Keywords.canBeMetric(tokens.current())) {
            selector = selectors.named(tokens.take());
        } else {
            throw tokens.unexpected("", "a series selector");
        }
        if (!tokens.isAt(Kind.END)) {
            throw tokens.unexpected("", "the end of the selector");
        }
        new TypeCheck(text).check(selector);
        return selector;
    }

    /** Text that parses to the same tree, but for parentheses that the tree lacks and the grammar needs. */
    public static String print(Expr expr) {
        return Printer.print(expr).text();
    }

    private static TokenStream tokens(String text) {
        Objects.requireNonNull(text, "text");
        if (text.length() > LONGEST_TEXT) {
            throw SyntaxError.of(
                    new Span(LONGEST_TEXT, text.length()),
                    "query of %d characters, expected at most %d".formatted(text.length(), LONGEST_TEXT));
        }
        return new TokenStream(text);
    }
}
