package dev.belvedere.metrics.reader;

import dev.belvedere.web.problem.Problem;

/** A range of time; throws {@link Problem.BadRequest} for one that is none. */
public record TimeRange(long startMillis, long endMillis) {
    public TimeRange {
        if (startMillis < 0 || endMillis > Grid.LAST_MILLIS || endMillis < startMillis) {
            throw new Problem.BadRequest(
                    "The range must start in or after 1970 and not end before it starts: %d to %d ms."
                            .formatted(startMillis, endMillis));
        }
    }
}
