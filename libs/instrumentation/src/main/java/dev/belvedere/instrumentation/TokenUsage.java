package dev.belvedere.instrumentation;

/**
 * The tokens of one LLM call by direction. The directions are disjoint: they add up to what was used.
 *
 * @param input read without a cache
 * @param cacheRead read from the provider's prompt cache
 * @param cacheWrite written to it
 * @param output answered, without reasoning
 * @param reasoning thought before the answer
 */
public record TokenUsage(long input, long cacheRead, long cacheWrite, long output, long reasoning) {

    public static final TokenUsage NONE = new TokenUsage(0, 0, 0, 0, 0);

    public TokenUsage {
        notNegative("input", input);
        notNegative("cacheRead", cacheRead);
        notNegative("cacheWrite", cacheWrite);
        notNegative("output", output);
        notNegative("reasoning", reasoning);
    }

    /**
     * Takes the counts of an API that reports parts inside their wholes, as OpenAI and {@code gen_ai.usage.*} do: cached
     * tokens within the prompt, reasoning within the completion. Parts larger than their whole leave zero, not less.
     */
    public static TokenUsage ofTotals(
            long promptTokens, long cacheRead, long cacheWrite, long completionTokens, long reasoning) {
        return new TokenUsage(
                Math.max(0, promptTokens - cacheRead - cacheWrite),
                cacheRead,
                cacheWrite,
                Math.max(0, completionTokens - reasoning),
                reasoning);
    }

    /** Tokens of one direction. */
    public long of(Direction direction) {
        return switch (direction) {
            case INPUT -> input;
            case CACHE_READ -> cacheRead;
            case CACHE_WRITE -> cacheWrite;
            case OUTPUT -> output;
            case REASONING -> reasoning;
        };
    }

    public TokenUsage plus(TokenUsage other) {
        return new TokenUsage(
                input + other.input,
                cacheRead + other.cacheRead,
                cacheWrite + other.cacheWrite,
                output + other.output,
                reasoning + other.reasoning);
    }

    private static void notNegative(String field, long tokens) {
        if (tokens < 0) {
            throw new IllegalArgumentException(field + ": " + tokens + " (expected: zero or more tokens)");
        }
    }
}
