package dev.belvedere.query.promql;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.Span;
import dev.belvedere.query.promql.Token.Kind;

/** The tokens of a query with one token of look-ahead, and the errors about a token that does not fit. */
final class TokenStream {
    private final Lexer lexer;
    private Token current;
    private int lastEnd;

    TokenStream(String text) {
        this.lexer = new Lexer(text);
        this.current = lexer.next();
    }

    /** The token that comes next. */
    Token current() {
        return current;
    }

    boolean isAt(String symbol) {
        return current.is(symbol);
    }

    boolean isAt(Kind kind) {
        return current.kind() == kind;
    }

    Token take() {
        var taken = current;
        lastEnd = taken.span().end();
        current = lexer.next();
        return taken;
    }

    boolean takeIf(String symbol) {
        if (!isAt(symbol)) {
            return false;
        }
        take();
        return true;
    }

    /** Takes the symbol, or fails saying that {@code expected} was. */
    void takeOrFail(String symbol, String context, String expected) {
        if (!takeIf(symbol)) {
            throw unexpected(context, expected);
        }
    }

    /** From a start to the end of the token taken last. */
    Span since(int start) {
        return new Span(start, lastEnd);
    }

    /** The error that the current token does not fit. */
    QueryException unexpected(String context, String expected) {
        var where = context.isEmpty() ? "" : " in " + context;
        return SyntaxError.of(current.span(), "unexpected " + current.description() + where + ", expected " + expected);
    }
}
