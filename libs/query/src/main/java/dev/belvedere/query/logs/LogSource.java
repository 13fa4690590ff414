package dev.belvedere.query.logs;

import dev.belvedere.query.series.LabelMatcher;
import dev.belvedere.query.series.Labels;
import java.util.List;

/** Where the evaluator reads lines from. Implementations are safe for use by several threads at once. */
@FunctionalInterface
public interface LogSource {

    /**
     * What to read.
     *
     * @param matchers all must hold for a stream's labels; at least one does not match the empty string
     * @param startNanos inclusive start, nanoseconds since the epoch
     * @param endNanos exclusive end
     * @param newestFirst the order of the entries over all streams
     */
    record Selection(List<LabelMatcher> matchers, long startNanos, long endNanos, boolean newestFirst) {
        public Selection {
            matchers = List.copyOf(matchers);
        }
    }

    /**
     * A line of a stream.
     *
     * @param stream the labels of the stream
     * @param metadata what the sender attached to this one line
     */
    record Entry(Labels stream, long timeNanos, String line, Labels metadata) {}

    /** Receives one entry after the other. */
    @FunctionalInterface
    interface Sink {

        /** Returns whether more are wanted. */
        boolean entry(Entry entry);
    }

    /**
     * Reads the entries that the selection covers, in the order of their times. Stops early if the sink wants no more,
     * or throws, and passes the exception on.
     */
    void select(Selection selection, Sink sink);
}
