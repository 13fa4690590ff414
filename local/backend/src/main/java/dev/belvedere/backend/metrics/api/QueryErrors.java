package dev.belvedere.backend.metrics.api;

import dev.belvedere.query.QueryException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Turns what the query library says into what Prometheus says. */
final class QueryErrors {
    private QueryErrors() {}

    /** An error in the text of a parameter. */
    static ApiError inParameter(String parameter, String text, QueryException error) {
        var plain = of(text, error);
        return plain.type() == ApiError.Type.BAD_DATA ? ApiError.parameter(parameter, plain.message()) : plain;
    }

    /** An error in a text, or in its evaluation. */
    static ApiError of(String text, QueryException error) {
        var message = Objects.requireNonNullElse(error.getMessage(), "");
        return switch (error.kind()) {
            case SYNTAX -> new ApiError(ApiError.Type.BAD_DATA, position(text, error) + ": parse error: " + message);
            case UNSUPPORTED, EXECUTION, LIMIT -> new ApiError(ApiError.Type.EXECUTION, message);
            case TIMEOUT -> new ApiError(ApiError.Type.TIMEOUT, message);
        };
    }

    /** Line and column, both from 1; the column counts bytes, as in Prometheus. */
    private static String position(String text, QueryException error) {
        if (text.isBlank() || error.span().isEmpty()) {
            return "unknown position";
        }
        var before = text.substring(0, Math.min(error.span().get().start(), text.length()));
        var line = before.chars().filter(each -> each == '\n').count() + 1;
        var inLine = before.substring(before.lastIndexOf('\n') + 1);
        return line + ":" + (inLine.getBytes(StandardCharsets.UTF_8).length + 1);
    }
}
