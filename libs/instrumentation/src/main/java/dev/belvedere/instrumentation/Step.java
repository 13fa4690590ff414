package dev.belvedere.instrumentation;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an agent's work: its span is current, and log lines carry its ids, from start to {@link #close()}.
 *
 * <p>The first of {@link #succeed()}, {@link #cancel()} and {@link #fail} decides; a step that is closed with none of
 * them failed, so that an exception which leaves a try-with-resources block never counts as a success. Start and close
 * a step on the same thread. Closing twice does nothing.
 */
public abstract sealed class Step implements AutoCloseable permits AgentRun, LlmCall, ToolCall, Retrieval {
    private static final int CONTENT_LIMIT = 16 * 1024;
    private static final Outcome UNFINISHED = Outcome.failed("unfinished", "closed before its outcome was known");

    private final Span span;
    private final Scope scope;
    private final LogContext logContext;
    private final boolean recordsContent;
    private @Nullable Outcome outcome;
    private boolean isClosed;

    @SuppressWarnings("MustBeClosed") // close() closes it
    Step(Span span, Context context, Agent agent, boolean recordsContent) {
        this.span = span;
        this.recordsContent = recordsContent;
        scope = context.makeCurrent();
        logContext = LogContext.enter(span.getSpanContext(), agent);
    }

    /** The span, for attributes and events of the application's own. */
    public final Span span() {
        return span;
    }

    public final void succeed() {
        decide(Outcome.COMPLETED);
    }

    /** Ends without a result and without fault, for example because the user left. */
    public final void cancel() {
        decide(Outcome.CANCELLED);
    }

    /** Fails with the class of {@code cause} as its type; a cancellation or interruption cancels instead. */
    public final void fail(Throwable cause) {
        decide(Outcome.of(cause));
    }

    /**
     * Fails without an exception.
     *
     * @param errorType few different values, for example {@code timeout} or {@code rate_limited}
     * @param message for people; at most 1,024 characters are kept
     */
    public final void fail(String errorType, String message) {
        decide(Outcome.failed(errorType, message));
    }

    @Override
    public final void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        var ended = outcome == null ? UNFINISHED : outcome;
        describe(ended);
        // Before the scope closes: the meters take their exemplars from the current span.
        record(ended);
        logContext.leave();
        scope.close();
        span.end();
    }

    /** Counts what the step did; its span is still current. */
    abstract void record(Outcome ended);

    /** Sets an attribute that may hold what users wrote, if the application chose to record that. */
    final void content(AttributeKey<String> key, String text) {
        if (recordsContent) {
            span.setAttribute(key, LabelValue.cut(text, CONTENT_LIMIT));
        }
    }

    static <S extends Step, T extends @Nullable Object, X extends Exception> T inside(S step, Work<S, T, X> work)
            throws X {
        // Not a try-with-resources: that would close the step before the failure is known.
        try {
            var result = work.run(step);
            step.succeed();
            return result;
        } catch (Throwable failure) {
            step.fail(failure);
            throw failure;
        } finally {
            step.close();
        }
    }

    private void decide(Outcome candidate) {
        if (outcome == null) {
            outcome = candidate;
        }
    }

    private void describe(Outcome ended) {
        if (ended.status() != RunStatus.FAILED) {
            return;
        }
        span.setStatus(StatusCode.ERROR, ended.message());
        span.setAttribute(GenAiAttributes.ERROR_TYPE, ended.errorType());
        if (ended.cause() != null) {
            span.recordException(ended.cause());
        }
    }
}
