package dev.belvedere.query.logql;

import dev.belvedere.query.NestingLimit;
import dev.belvedere.query.QueryException;
import dev.belvedere.query.Span;
import dev.belvedere.query.logql.Token.Kind;
import java.util.Objects;

/** The way in and out: text to tree, tree to text. */
public final class LogQl {
    /** Longer texts are refused unread, in UTF-16 code units; Loki's limit. */
    public static final int LONGEST_TEXT = 128 * 1024;

    private LogQl() {}

    /**
     * Parses a query: {@link Expr.Logs} if it asks for lines, else a metric query.
     *
     * @throws QueryException of kind {@code SYNTAX} or {@code UNSUPPORTED}, with the place in the text. Where Loki has
     *     words for an error these are its words, without the line and column in front
     */
    public static Expr parse(String text) {
        requireShort(text);
        var tokens = new TokenStream(text);
        var expr = asksForLines(text) ? new LogsParser(tokens).logs() : new ExpressionParser(tokens).expression();
        requireEnd(tokens);
        if (expr instanceof Expr.Logs logs) {
            refuseUnwrap(logs);
        }
        NestingLimit.check(expr, Children::of, Expr::span);
        return expr;
    }

    /**
     * Parses a selector alone, as the series and labels endpoints take it. Unlike that of a query it may match
     * everything.
     *
     * @throws QueryException as {@link #parse}
     */
    public static Expr.Selector parseSelector(String text) {
        requireShort(text);
        var tokens = new TokenStream(text);
        var selector = new LogsParser(tokens).selector();
        requireEnd(tokens);
        return selector;
    }

    /** Text that parses to the same tree, but for parentheses that the tree lacks and the grammar needs. */
    public static String print(Expr expr) {
        return Printer.print(expr).text();
    }

    /** Whether the first word that is no parenthesis opens a selector. */
    private static boolean asksForLines(String text) {
        var lexer = new Lexer(text);
        var token = lexer.next();
        while (token.is("(")) {
            token = lexer.next();
        }
        return token.is("{");
    }

    private static void refuseUnwrap(Expr.Logs logs) {
        for (var stage : logs.stages()) {
            if (stage instanceof Stage.Unwrap unwrap) {
                throw SyntaxError.of(unwrap.span(), "syntax error: unexpected unwrap outside a range aggregation");
            }
        }
    }

    private static void requireEnd(TokenStream tokens) {
        if (!tokens.isAt(Kind.END)) {
            var current = tokens.current();
            throw SyntaxError.of(current.span(), "syntax error: unexpected " + current.description());
        }
    }

    private static void requireShort(String text) {
        Objects.requireNonNull(text, "text");
        if (text.length() > LONGEST_TEXT) {
            throw SyntaxError.of(
                    new Span(LONGEST_TEXT, text.length()),
                    "query of %d characters, expected at most %d".formatted(text.length(), LONGEST_TEXT));
        }
    }
}
