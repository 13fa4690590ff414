package dev.belvedere.demo.gateway;

import dev.belvedere.demo.StepFailure;

/** No model answered. */
public final class LlmFailure extends StepFailure {
    private static final long serialVersionUID = 1;

    LlmFailure(String type, String message, Throwable cause) {
        super(type, message);
        initCause(cause);
    }

    static LlmFailure refused(String gateway, int status, int attempts, Throwable cause) {
        var type = status == 429 ? "rate_limited" : "http_" + status;
        return new LlmFailure(type, "%s answered %d, attempt %d".formatted(gateway, status, attempts), cause);
    }

    static LlmFailure unreachable(String gateway, Throwable cause) {
        return new LlmFailure("unreachable", "%s did not answer".formatted(gateway), cause);
    }
}
