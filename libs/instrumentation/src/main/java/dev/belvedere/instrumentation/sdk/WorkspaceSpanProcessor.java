package dev.belvedere.instrumentation.sdk;

import dev.belvedere.instrumentation.WorkspaceBaggage;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;

/** Copies workspace and team from the baggage to each span, also those of HTTP servers, clients and databases. */
public final class WorkspaceSpanProcessor implements SpanProcessor {

    @Override
    public void onStart(Context parentContext, ReadWriteSpan span) {
        span.setAllAttributes(WorkspaceBaggage.attributes(parentContext));
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
