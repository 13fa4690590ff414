package dev.belvedere.backend.metrics.store;

import java.time.Duration;

/**
 * What the head accepts.
 *
 * @param retention age of the oldest sample that is accepted; zero accepts any
 * @param outOfOrderWindow how much older than its series' newest a sample may be
 * @param series number of series
 * @param exemplars number of exemplars in memory
 * @param metadata number of metrics that are described
 */
record HeadLimits(Duration retention, Duration outOfOrderWindow, int series, int exemplars, int metadata) {
    /** As in Prometheus' remote-write receiver. */
    static final Duration FUTURE = Duration.ofMinutes(10);

    /** What is this much older than its series is "out of bounds" in Prometheus' words, and "out of order" before. */
    static final Duration BOUNDS = Duration.ofHours(1);
}
