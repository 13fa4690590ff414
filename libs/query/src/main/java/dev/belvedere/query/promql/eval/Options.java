package dev.belvedere.query.promql.eval;

import java.time.Duration;

/**
 * How expressions are understood.
 *
 * @param lookback how old the latest sample may be to count as a series' value; left-open
 * @param subqueryStep resolution of a subquery that names none
 * @param delayedNameRemoval whether a metric's name is dropped at the end of the evaluation only
 * @param experimental whether experimental functions and aggregations may be used
 */
public record Options(Duration lookback, Duration subqueryStep, boolean delayedNameRemoval, boolean experimental) {
    public static final Options DEFAULT = new Options(Duration.ofMinutes(5), Duration.ofMinutes(1), false, false);

    public Options {
        if (lookback.toMillis() <= 0) {
            throw new IllegalArgumentException("lookback: " + lookback + " (expected: at least 1 ms)");
        }
        if (subqueryStep.toMillis() <= 0) {
            throw new IllegalArgumentException("subqueryStep: " + subqueryStep + " (expected: at least 1 ms)");
        }
    }

    public Options withLookback(Duration other) {
        return new Options(other, subqueryStep, delayedNameRemoval, experimental);
    }

    public Options withDelayedNameRemoval(boolean on) {
        return new Options(lookback, subqueryStep, on, experimental);
    }

    public Options withExperimental(boolean on) {
        return new Options(lookback, subqueryStep, delayedNameRemoval, on);
    }
}
