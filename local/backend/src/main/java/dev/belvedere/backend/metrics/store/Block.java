package dev.belvedere.backend.metrics.store;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Samples that were moved to the database together, sorted by series and time, in a table of their own: what is too old
 * goes by dropping tables, and one series is a contiguous run of rows.
 */
final class Block {
    private final int id;
    private final int level;
    private final long minMillis;
    private final long maxMillis;
    private final long samples;
    private final AtomicInteger readers = new AtomicInteger();

    /** @param level how many times its samples were merged */
    Block(int id, int level, long minMillis, long maxMillis, long samples) {
        this.id = id;
        this.level = level;
        this.minMillis = minMillis;
        this.maxMillis = maxMillis;
        this.samples = samples;
    }

    int id() {
        return id;
    }

    int level() {
        return level;
    }

    long minMillis() {
        return minMillis;
    }

    long maxMillis() {
        return maxMillis;
    }

    long samples() {
        return samples;
    }

    String table() {
        return "samples_" + id;
    }

    /** Whether it may have samples in (start, end]. */
    boolean overlaps(long startExclusive, long endInclusive) {
        return minMillis <= endInclusive && maxMillis > startExclusive;
    }

    void pin() {
        readers.incrementAndGet();
    }

    void unpin() {
        readers.decrementAndGet();
    }

    boolean isPinned() {
        return readers.get() > 0;
    }
}
