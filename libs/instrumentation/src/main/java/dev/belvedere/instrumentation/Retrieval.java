package dev.belvedere.instrumentation;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;

/** One look-up in a knowledge base: the span {@code retrieval {source}}. */
public final class Retrieval extends Step {
    private static final AttributeKey<Long> DOCUMENTS = AttributeKey.longKey("belvedere.retrieval.documents");

    Retrieval(Span span, Context context, Agent agent, boolean recordsContent) {
        super(span, context, agent, recordsContent);
    }

    /** How many documents were found. */
    public void documents(long count) {
        span().setAttribute(DOCUMENTS, count);
    }

    @Override
    void record(Outcome ended) {
        // Like a tool call, it is seen in its run's trace.
    }
}
