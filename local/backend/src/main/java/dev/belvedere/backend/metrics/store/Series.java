package dev.belvedere.backend.metrics.store;

import dev.belvedere.backend.metrics.model.Exemplar;
import dev.belvedere.query.series.Labels;
import org.jspecify.annotations.Nullable;

/**
 * A series and what is in memory of it. Written by the head's thread and, after a flush, by the maintenance thread; the
 * volatile fields may be read by any.
 */
final class Series {
    private final int id;
    private final Labels labels;

    /** Time and value of the newest sample, to judge the next one. Only the head's thread uses them. */
    long newestMillis = Long.MIN_VALUE;

    /** The newest that was acknowledged; a batch may bring several samples in any order. */
    long committedMillis = Long.MIN_VALUE;

    double newestValue;
    boolean isNewestValueKnown;

    @Nullable Exemplar newestExemplar;

    /** Whether the database has the labels. Only the maintenance thread uses it. */
    boolean isSaved;

    /** Takes new samples. */
    @Nullable volatile HeadChunk active;

    /** Being written to the database. A reader asks {@link #active} first, so that a sample is never between the two. */
    @Nullable volatile HeadChunk frozen;

    /** Range and number of the samples in the database; no samples while first is after last. */
    volatile long storedFirstMillis = Long.MAX_VALUE;

    volatile long storedLastMillis = Long.MIN_VALUE;
    volatile long storedCount;

    /** Range of all samples since the start of the process. */
    volatile long seenFirstMillis = Long.MAX_VALUE;

    volatile long seenLastMillis = Long.MIN_VALUE;

    Series(int id, Labels labels) {
        this.id = id;
        this.labels = labels;
    }

    int id() {
        return id;
    }

    Labels labels() {
        return labels;
    }

    /** Whether it may have samples from {@code startMillis} to {@code endMillis}, both inclusive. */
    boolean overlaps(long startMillis, long endMillis) {
        return Math.min(storedFirstMillis, seenFirstMillis) <= endMillis
                && Math.max(storedLastMillis, seenLastMillis) >= startMillis;
    }

    /** A guess at the number of stored samples in a range, supposing that they are spread evenly. */
    long estimateStored(long startMillis, long endMillis) {
        var first = storedFirstMillis;
        var last = storedLastMillis;
        if (first > endMillis || last < startMillis) {
            return 0;
        }
        var covered = Math.min(last, endMillis) - Math.max(first, startMillis) + 1.0;
        return (long) Math.ceil(storedCount * (covered / (last - first + 1.0)));
    }
}
