package dev.belvedere.instrumentation;

import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** How a step ended and, unless it completed, why. */
record Outcome(
        RunStatus status,
        String errorType,
        String message,
        @Nullable Throwable cause) {
    private static final int MESSAGE_LIMIT = 1024;

    static final Outcome COMPLETED = new Outcome(RunStatus.COMPLETED, "", "", null);
    static final Outcome CANCELLED = new Outcome(RunStatus.CANCELLED, "", "", null);

    static Outcome failed(String errorType, String message) {
        return new Outcome(
                RunStatus.FAILED, LabelValue.of("errorType", errorType), LabelValue.cut(message, MESSAGE_LIMIT), null);
    }

    /** An interrupted or cancelled computation was cancelled, anything else failed. */
    static Outcome of(Throwable cause) {
        if (cause instanceof CancellationException || cause instanceof InterruptedException) {
            return CANCELLED;
        }
        var message = cause.getMessage();
        var failed = failed(cause.getClass().getName(), message == null ? "" : message);
        return new Outcome(RunStatus.FAILED, failed.errorType, failed.message, cause);
    }
}
