package dev.belvedere.query.logql.eval;

import java.time.Duration;

/**
 * What one evaluation may cost; passing a limit ends it with a {@link dev.belvedere.query.QueryException}.
 *
 * @param examined most lines read from the source
 * @param timeout wall-clock time; the thread's interruption ends an evaluation as well
 */
public record LineLimits(long examined, Duration timeout) {
    public static final LineLimits DEFAULT = new LineLimits(50_000_000, Duration.ofMinutes(1));

    public LineLimits {
        if (examined <= 0 || !timeout.isPositive()) {
            throw new IllegalArgumentException("limits: " + examined + " lines, " + timeout + " (expected: positive)");
        }
    }
}
