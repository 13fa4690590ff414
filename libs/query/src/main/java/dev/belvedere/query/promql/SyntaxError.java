package dev.belvedere.query.promql;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.QueryException.Kind;
import dev.belvedere.query.Span;

/** Makes the exceptions of lexer, parser and type check. */
final class SyntaxError {
    private SyntaxError() {}

    static QueryException of(Span span, String message) {
        return new QueryException(Kind.SYNTAX, message, span);
    }

    /** An error about one character, or about the end of the text. */
    static QueryException at(int position, String text, String message) {
        var end = position < text.length() ? text.offsetByCodePoints(position, 1) : position;
        return of(new Span(position, end), message);
    }

    static QueryException unsupported(Span span, String what) {
        return new QueryException(Kind.UNSUPPORTED, "not supported yet: " + what, span);
    }
}
