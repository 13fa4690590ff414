package dev.belvedere.query.logql;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.QueryException.Kind;
import dev.belvedere.query.Span;

/** Makes the exceptions of lexer and parser; the line and column that Loki puts in front are the edge's. */
final class SyntaxError {
    private SyntaxError() {}

    static QueryException of(Span span, String message) {
        return new QueryException(Kind.SYNTAX, message, span);
    }
}
