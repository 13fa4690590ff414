package dev.belvedere.instrumentation;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Metrics, spans and log correlation of agents, from the places in the code where an agent runs, calls a model and calls
 * a tool.
 *
 * {@snippet lang = java :
 * var telemetry = AgentTelemetry.builder(meterRegistry, openTelemetry).build();
 * var gpt = new Model("openai", "gpt-4.1");
 * var bot = Agent.of("support-bot", "acme", "support", gpt);
 * telemetry.declare(bot); // its counters are there, at zero, before it first runs
 *
 * String answer = telemetry.run(bot, run -> {
 *     var orders = run.toolCall("search_orders", call -> shop.search(question));
 *     return run.llmCall(gpt, call -> {
 *         var reply = client.chat(question, orders);
 *         call.usage(TokenUsage.ofTotals(reply.promptTokens(), reply.cachedTokens(), 0, reply.completionTokens(), 0));
 *         call.costUsd(prices.of(reply)); // leave it out where there is no price list
 *         return reply.text();
 *     });
 * });
 * }
 *
 * <p>What that emits, in Prometheus' names:
 *
 * <ul>
 *   <li>{@code agent_execution_total} and {@code agent_execution_duration_seconds} (a histogram, 50 ms to 5 min) by
 *       {@code agent_id}, {@code workspace}, {@code status};
 *   <li>{@code llm_tokens_total} by {@code provider}, {@code model}, {@code direction}, {@code workspace},
 *       {@code agent_id}; the directions are disjoint;
 *   <li>{@code llm_cost_usd_total} by {@code provider}, {@code model}, {@code workspace}, {@code team},
 *       {@code agent_id};
 *   <li>spans {@code invoke_agent {agent}}, {@code chat {model}}, {@code execute_tool {tool}}, {@code retrieval {source}}
 *       with the GenAI attributes and {@code belvedere.workspace}, {@code belvedere.team}. The latter two travel as W3C
 *       baggage; {@link dev.belvedere.instrumentation.sdk.WorkspaceSpanProcessor} and
 *       {@link dev.belvedere.instrumentation.sdk.WorkspaceLogRecordProcessor} copy them to every span and log record
 *       below, in each process that registers them with its OpenTelemetry SDK;
 *   <li>{@code trace_id}, {@code span_id}, {@code workspace}, {@code team}, {@code agent_id} in SLF4J's MDC.
 * </ul>
 *
 * <p>Metrics are recorded while the step's span is current, so a Prometheus registry that was given a
 * {@code SpanContext} (Quarkus does that by itself) adds exemplars.
 *
 * <p>Where a lambda does not fit, {@link #startRun} and its like are for try-with-resources; such a step must be told
 * {@link Step#succeed()}. Safe for use by several threads.
 */
public final class AgentTelemetry {
    private static final String SCOPE = "dev.belvedere.instrumentation";

    private final Tracer tracer;
    private final AgentMetrics metrics;
    private final boolean recordsContent;

    private AgentTelemetry(Builder builder) {
        tracer = builder.openTelemetry.getTracer(SCOPE);
        metrics = new AgentMetrics(builder.registry, new AgentLabels(builder.agentLimit, builder.modelLimit));
        recordsContent = builder.recordsContent;
    }

    public static Builder builder(MeterRegistry registry, OpenTelemetry openTelemetry) {
        return new Builder(registry, openTelemetry);
    }

    /** Registers the agent's counters at zero. Declaring it again does nothing. */
    public void declare(Agent agent) {
        metrics.register(agent);
    }

    /** Starts {@code invoke_agent {agent}}, as a child of what is current. */
    public AgentRun startRun(Agent agent) {
        return AgentRun.start(this, agent);
    }

    /** Runs an agent inside {@link #startRun}. */
    public <T extends @Nullable Object, X extends Exception> T run(Agent agent, Work<AgentRun, T, X> work) throws X {
        return Step.inside(startRun(agent), work);
    }

    AgentMetrics metrics() {
        return metrics;
    }

    boolean recordsContent() {
        return recordsContent;
    }

    SpanBuilder span(String name, String operation, Agent agent, Context parent) {
        return tracer.spanBuilder(name)
                .setParent(parent)
                .setAttribute(GenAiAttributes.OPERATION, operation)
                .setAttribute(GenAiAttributes.AGENT_ID, agent.id())
                .setAttribute(GenAiAttributes.AGENT_NAME, agent.name())
                .setAttribute(TelemetryAttributes.WORKSPACE, agent.workspace())
                .setAttribute(TelemetryAttributes.TEAM, agent.team());
    }

    /** Settings of an {@link AgentTelemetry}. */
    public static final class Builder {
        private final MeterRegistry registry;
        private final OpenTelemetry openTelemetry;
        private int agentLimit = 500;
        private int modelLimit = 2000;
        private boolean recordsContent;

        private Builder(MeterRegistry registry, OpenTelemetry openTelemetry) {
            this.registry = Objects.requireNonNull(registry, "registry");
            this.openTelemetry = Objects.requireNonNull(openTelemetry, "openTelemetry");
        }

        /** Records prompts, answers, arguments and results on spans. Off by default: they are what users wrote. */
        public Builder recordContent(boolean isOn) {
            recordsContent = isOn;
            return this;
        }

        /** How many agents get series of their own, 500 by default; later ones share {@code agent_id="_other"}. */
        public Builder agentLimit(int agents) {
            agentLimit = agents;
            return this;
        }

        /** How many pairs of agent and model get series of their own, 2,000 by default; then {@code model="_other"}. */
        public Builder modelLimit(int pairs) {
            modelLimit = pairs;
            return this;
        }

        public AgentTelemetry build() {
            return new AgentTelemetry(this);
        }
    }
}
