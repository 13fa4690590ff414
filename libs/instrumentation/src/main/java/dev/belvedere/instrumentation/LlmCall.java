package dev.belvedere.instrumentation;

import static dev.belvedere.instrumentation.TelemetryAttributes.COST_USD;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import java.util.List;

/**
 * One call of a language model: the span {@code chat {model}}. Its tokens and cost are counted when it is closed, also
 * if it failed.
 */
public final class LlmCall extends Step {
    private final AgentTelemetry telemetry;
    private final Agent agent;
    private final Model model;
    private TokenUsage usage = TokenUsage.NONE;
    private double costUsd;

    LlmCall(AgentTelemetry telemetry, Agent agent, Model model, Span span, Context context) {
        super(span, context, agent, telemetry.recordsContent());
        this.telemetry = telemetry;
        this.agent = agent;
        this.model = model;
    }

    /** What the provider says was used; a second report replaces the first. */
    public void usage(TokenUsage reported) {
        usage = reported;
        span().setAttribute(
                        GenAiAttributes.INPUT_TOKENS, reported.input() + reported.cacheRead() + reported.cacheWrite());
        span().setAttribute(GenAiAttributes.CACHE_READ, reported.cacheRead());
        span().setAttribute(GenAiAttributes.CACHE_WRITE, reported.cacheWrite());
        span().setAttribute(GenAiAttributes.OUTPUT_TOKENS, reported.output() + reported.reasoning());
        span().setAttribute(GenAiAttributes.REASONING, reported.reasoning());
    }

    /**
     * What the call cost. An application without a price list leaves it out: Belvedere then multiplies the tokens by its
     * own list.
     *
     * @param usd zero or more
     */
    public void costUsd(double usd) {
        if (!Double.isFinite(usd) || usd < 0) {
            throw new IllegalArgumentException("usd: " + usd + " (expected: a finite amount, zero or more)");
        }
        costUsd = usd;
        span().setAttribute(COST_USD, usd);
    }

    /** The model that answered, where the provider picks a version. */
    public void responseModel(String name) {
        span().setAttribute(GenAiAttributes.RESPONSE_MODEL, name);
    }

    /** Why the model stopped, for example {@code stop}, {@code length} or {@code tool_calls}. */
    public void finishReason(String reason) {
        span().setAttribute(GenAiAttributes.FINISH_REASONS, List.of(reason));
    }

    /** What was asked, as JSON of the GenAI conventions; kept only where content is switched on, at most 16 KiB of it. */
    public void prompt(String messages) {
        content(GenAiAttributes.INPUT_MESSAGES, messages);
    }

    /** What was answered; kept as {@link #prompt} is. */
    public void answer(String messages) {
        content(GenAiAttributes.OUTPUT_MESSAGES, messages);
    }

    @Override
    void record(Outcome ended) {
        telemetry.metrics().used(agent, model, usage, costUsd);
    }
}
