package dev.belvedere.backend.metrics.api;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** The envelope of an error. */
final class ErrorBody {
    private ErrorBody() {}

    static String of(ApiError.Type type, String message) {
        return "{\"status\":\"error\",\"errorType\":\"%s\",\"error\":\"%s\"}"
                .formatted(
                        type.text(), new String(JsonStringEncoder.getInstance().quoteAsString(message)));
    }
}
