package dev.belvedere.metrics.reader;

import dev.belvedere.web.problem.Problem;

/** The times of a range query: from the start in steps, not past the end. Bounded, so that no caller asks for the moon. */
public record Grid(long startMillis, long endMillis, long stepMillis) {
    /** As many points as Prometheus allows. */
    public static final int MOST_POINTS = 11_000;

    /** The end of the year 9999. */
    public static final long LAST_MILLIS = 253_402_300_799_999L;

    /** Throws {@link Problem.BadRequest} for a grid that is none, or too fine. */
    public Grid {
        new TimeRange(startMillis, endMillis);
        if (stepMillis < 1) {
            throw new Problem.BadRequest("The step must be at least 1 ms: %d ms.".formatted(stepMillis));
        }
        if ((endMillis - startMillis) / stepMillis >= MOST_POINTS) {
            throw new Problem.BadRequest("The range holds more than 11,000 steps. Make the step at least %d ms, or the"
                            .formatted((endMillis - startMillis) / MOST_POINTS + 1)
                    + " range shorter.");
        }
    }

    public int points() {
        return (int) ((endMillis - startMillis) / stepMillis) + 1;
    }

    /** The point nearest to a time; -1 if that is off the grid. */
    public int pointAt(long timeMillis) {
        var point = Math.floorDiv(timeMillis - startMillis + stepMillis / 2, stepMillis);
        return point < 0 || point >= points() ? -1 : (int) point;
    }
}
