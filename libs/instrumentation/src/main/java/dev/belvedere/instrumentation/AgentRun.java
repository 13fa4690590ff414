package dev.belvedere.instrumentation;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One run of an agent: the span {@code invoke_agent {agent}}, and one more execution in the metrics when it is closed.
 *
 * <p>Its steps may be started on other threads: each is a child of what is current there if that belongs to this run,
 * else of the run itself.
 */
public final class AgentRun extends Step {
    private static final ContextKey<Object> RUN = ContextKey.named("belvedere.run");

    private final AgentTelemetry telemetry;
    private final Agent agent;
    private final Context context;
    private final long startNanos;
    private volatile @Nullable String conversation;

    private AgentRun(AgentTelemetry telemetry, Agent agent, Span span, Context context) {
        super(span, context, agent, telemetry.recordsContent());
        this.telemetry = telemetry;
        this.agent = agent;
        this.context = context;
        startNanos = telemetry.metrics().nanoTime();
    }

    static AgentRun start(AgentTelemetry telemetry, Agent agent) {
        var parent = WorkspaceBaggage.with(Context.current(), agent);
        var span = telemetry
                .span("invoke_agent " + agent.id(), "invoke_agent", agent, parent)
                .startSpan();
        return new AgentRun(telemetry, agent, span, parent.with(span).with(RUN, new Object()));
    }

    /** The trace in which the run is found, 32 lower-case hex digits; all zeros when nothing is traced. */
    public String traceId() {
        return span().getSpanContext().getTraceId();
    }

    /** Says which conversation the run belongs to; goes to its span and to those of later steps. */
    public void conversation(String id) {
        conversation = id;
        span().setAttribute(GenAiAttributes.CONVERSATION, id);
    }

    /** Starts {@code chat {model}}: one call of a language model, retries included. */
    public LlmCall startLlmCall(Model model) {
        telemetry.metrics().register(agent, model);
        var parent = stepParent();
        var builder = telemetry
                .span("chat " + model.name(), "chat", agent, parent)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute(GenAiAttributes.PROVIDER, model.provider())
                .setAttribute(GenAiAttributes.REQUEST_MODEL, model.name());
        var span = inConversation(builder.startSpan());
        return new LlmCall(telemetry, agent, model, span, parent.with(span));
    }

    /** Calls a model inside {@link #startLlmCall}. */
    public <T extends @Nullable Object, X extends Exception> T llmCall(Model model, Work<LlmCall, T, X> work) throws X {
        return inside(startLlmCall(model), work);
    }

    /** Starts {@code execute_tool {tool}}: one call of a tool. */
    public ToolCall startToolCall(String tool) {
        var name = LabelValue.of("tool", tool);
        var parent = stepParent();
        var builder = telemetry
                .span("execute_tool " + name, "execute_tool", agent, parent)
                .setAttribute(GenAiAttributes.TOOL_NAME, name)
                .setAttribute(GenAiAttributes.TOOL_TYPE, "function");
        var span = inConversation(builder.startSpan());
        return new ToolCall(span, parent.with(span), agent, telemetry.recordsContent());
    }

    /** Calls a tool inside {@link #startToolCall}. */
    public <T extends @Nullable Object, X extends Exception> T toolCall(String tool, Work<ToolCall, T, X> work)
            throws X {
        return inside(startToolCall(tool), work);
    }

    /** Starts {@code retrieval {source}}: one look-up in a knowledge base. */
    public Retrieval startRetrieval(String source) {
        var name = LabelValue.of("source", source);
        var parent = stepParent();
        var builder = telemetry
                .span("retrieval " + name, "retrieval", agent, parent)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute(GenAiAttributes.DATA_SOURCE, name);
        var span = inConversation(builder.startSpan());
        return new Retrieval(span, parent.with(span), agent, telemetry.recordsContent());
    }

    /** Looks something up inside {@link #startRetrieval}. */
    public <T extends @Nullable Object, X extends Exception> T retrieval(String source, Work<Retrieval, T, X> work)
            throws X {
        return inside(startRetrieval(source), work);
    }

    @Override
    void record(Outcome ended) {
        span().setAttribute(TelemetryAttributes.RUN_STATUS, ended.status().label());
        var took = Duration.ofNanos(telemetry.metrics().nanoTime() - startNanos);
        telemetry.metrics().executed(agent, ended.status(), took);
    }

    private Context stepParent() {
        var current = Context.current();
        return current.get(RUN) == context.get(RUN) ? current : context;
    }

    private Span inConversation(Span span) {
        return conversation == null ? span : span.setAttribute(GenAiAttributes.CONVERSATION, conversation);
    }
}
