package dev.belvedere.query.promql.eval;

import java.time.Duration;

/**
 * What one evaluation may cost; passing a limit ends it with a {@link dev.belvedere.query.QueryException}.
 *
 * @param samples most samples read from the source, and most values held on grids
 * @param series most series in the answer
 * @param timeout wall-clock time; the thread's interruption ends an evaluation as well
 */
public record Limits(long samples, int series, Duration timeout) {
    public static final Limits DEFAULT = new Limits(50_000_000, 100_000, Duration.ofMinutes(2));

    public Limits {
        if (samples <= 0 || series <= 0 || !timeout.isPositive()) {
            throw new IllegalArgumentException(
                    "limits: " + samples + " samples, " + series + " series, " + timeout + " (expected: positive)");
        }
    }
}
