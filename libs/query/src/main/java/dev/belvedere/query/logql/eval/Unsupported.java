package dev.belvedere.query.logql.eval;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.Span;

/** Makes the refusals of what is parsed but not evaluated. */
final class Unsupported {
    private Unsupported() {}

    static QueryException at(Span span, String what) {
        return new QueryException(QueryException.Kind.UNSUPPORTED, "not supported yet: " + what, span);
    }
}
