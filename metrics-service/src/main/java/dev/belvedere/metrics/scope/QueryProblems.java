package dev.belvedere.metrics.scope;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.Span;
import dev.belvedere.web.problem.Position;
import dev.belvedere.web.problem.Problem;

/** What the parser's complaints are to a caller. */
final class QueryProblems {

    private QueryProblems() {}

    static Problem of(QueryException exception) {
        return switch (exception.kind()) {
            case SYNTAX, UNSUPPORTED, EXECUTION -> badQuery(exception);
            case LIMIT -> new Problem.LimitExceeded(detail(exception));
            case TIMEOUT -> new Problem.BackendTimeout(detail(exception), exception);
        };
    }

    static Problem.BadQuery badQuery(QueryException exception) {
        return new Problem.BadQuery(
                detail(exception), exception.span().map(QueryProblems::position).orElse(null));
    }

    static Problem.BadQuery badQuery(String detail, Span place) {
        return new Problem.BadQuery(detail, position(place));
    }

    private static Position position(Span span) {
        return new Position(span.start(), span.end());
    }

    private static String detail(QueryException exception) {
        return String.valueOf(exception.getMessage());
    }
}
