package dev.belvedere.demo.model;

import dev.belvedere.instrumentation.TokenUsage;

/** USD per million tokens; reasoning is billed as output. */
public record Price(double input, double cacheRead, double cacheWrite, double output) {
    private static final double MILLION = 1_000_000;

    public double usd(TokenUsage usage) {
        return (usage.input() * input
                        + usage.cacheRead() * cacheRead
                        + usage.cacheWrite() * cacheWrite
                        + (usage.output() + usage.reasoning()) * output)
                / MILLION;
    }
}
