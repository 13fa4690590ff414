package dev.belvedere.query.promql.eval.grid;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.QueryException.Kind;
import java.time.Duration;

/**
 * Counts what one evaluation costs and ends it when that is too much. Belongs to one thread.
 */
public final class Budget {
    /** Work between two looks at the clock: about a millisecond. */
    private static final int WORK_PER_LOOK = 1 << 18;

    /** What a line needs beside its values, in values; it matters where a vector has many lines of few steps. */
    private static final long LINE_OVERHEAD = 16;

    private final long maxSamples;
    private final long deadlineNanos;
    private long samplesRead;
    private long valuesHeld;
    private int workLeft = WORK_PER_LOOK;

    public Budget(long maxSamples, Duration timeout) {
        this.maxSamples = maxSamples;
        this.deadlineNanos = System.nanoTime() + timeout.toNanos();
    }

    /** Accounts for samples that the source gave. */
    public void read(int samples) {
        samplesRead += samples;
        refuseAbove(samplesRead);
        work(samples);
    }

    /** Accounts for values on a grid that are kept; call before allocating them. */
    public void hold(long values) {
        valuesHeld += values;
        refuseAbove(valuesHeld);
    }

    /** Accounts for a line that is kept. */
    public void holdLine(int steps) {
        hold(steps + LINE_OVERHEAD);
    }

    /** Refuses a grid that is too long to be allocated even once. */
    public void fits(long steps) {
        refuseAbove(steps);
    }

    private void refuseAbove(long samples) {
        if (samples > maxSamples) {
            throw new QueryException(
                    Kind.LIMIT,
                    "query processing would load too many samples into memory in query execution (limit " + maxSamples
                            + ")",
                    null);
        }
    }

    /** Accounts for steps or samples looked at; now and then looks at the clock. */
    public void work(int amount) {
        workLeft -= amount;
        if (workLeft < 0) {
            workLeft = WORK_PER_LOOK;
            look();
        }
    }

    /** Ends the evaluation if its time is over or its thread was interrupted. */
    public void look() {
        if (System.nanoTime() - deadlineNanos > 0) {
            throw new QueryException(Kind.TIMEOUT, "query timed out in expression evaluation", null);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new QueryException(Kind.TIMEOUT, "query was canceled in expression evaluation", null);
        }
    }

    public long samplesRead() {
        return samplesRead;
    }
}
