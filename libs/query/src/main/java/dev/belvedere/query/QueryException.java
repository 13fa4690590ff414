package dev.belvedere.query;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A query that cannot be answered, for a reason that its author can act on. The message is a whole sentence fragment. */
public final class QueryException extends RuntimeException {

    /** What went wrong; each kind is answered differently at an HTTP edge. */
    public enum Kind {
        /** The text is not a query, or its types do not fit. */
        SYNTAX,
        /** Valid, but this engine does not cover it; the message starts with {@code not supported yet}. */
        UNSUPPORTED,
        /** The data does not allow an answer, e.g. a many-to-many match. */
        EXECUTION,
        /** A limit on samples or series was reached. */
        LIMIT,
        /** The time allowed is over. */
        TIMEOUT
    }

    private final Kind kind;

    @Nullable private final Span span;

    public QueryException(Kind kind, String message, @Nullable Span span) {
        super(message);
        this.kind = kind;
        this.span = span;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    public Kind kind() {
        return kind;
    }

    /** Where in the query's text, if it is one place. */
    public Optional<Span> span() {
        return Optional.ofNullable(span);
    }
}
