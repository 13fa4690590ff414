package dev.belvedere.demo.provider;

import dev.belvedere.instrumentation.TokenUsage;
import org.jspecify.annotations.Nullable;

/**
 * What a model answers: either the name of a tool that it wants called, or its last word.
 *
 * @param finishReason {@code tool_calls} or {@code stop}
 */
public record ChatResponse(
        String id, String model, String content, @Nullable ToolRequest toolCall, String finishReason, Usage usage) {

    public record ToolRequest(String id, String name, String arguments) {}

    /** Counted as providers do: cached tokens are part of the prompt, reasoning is part of the completion. */
    public record Usage(
            long promptTokens, long cachedTokens, long cacheWriteTokens, long completionTokens, long reasoningTokens) {

        public TokenUsage disjoint() {
            return TokenUsage.ofTotals(promptTokens, cachedTokens, cacheWriteTokens, completionTokens, reasoningTokens);
        }
    }
}
