package dev.belvedere.query.promql;

import org.jspecify.annotations.Nullable;

/**
 * How a selector or subquery is moved in time.
 *
 * @param offsetMillis positive looks back
 * @param at the fixed instant, or null for the time of the step
 */
public record Shift(long offsetMillis, @Nullable At at) {
    public static final Shift NONE = new Shift(0, null);

    /** {@code @ 1609746000}, {@code @ start()} or {@code @ end()}. */
    public sealed interface At {
        record Instant(long millis) implements At {}

        /** Start of the outermost query's range. */
        record Start() implements At {}

        /** End of the outermost query's range. */
        record End() implements At {}
    }
}
