package dev.belvedere.instrumentation;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;

/** One call of a tool: the span {@code execute_tool {tool}}. */
public final class ToolCall extends Step {

    ToolCall(Span span, Context context, Agent agent, boolean recordsContent) {
        super(span, context, agent, recordsContent);
    }

    /** The id that the model gave to the call. */
    public void callId(String id) {
        span().setAttribute(GenAiAttributes.TOOL_CALL_ID, id);
    }

    /** What the tool was given, as JSON; kept only where content is switched on, at most 16 KiB of it. */
    public void arguments(String json) {
        content(GenAiAttributes.TOOL_ARGUMENTS, json);
    }

    /** What the tool returned; kept as {@link #arguments} are. */
    public void result(String json) {
        content(GenAiAttributes.TOOL_RESULT, json);
    }

    @Override
    void record(Outcome ended) {
        // A tool call is seen in its run's trace; it has no metric of its own.
    }
}
