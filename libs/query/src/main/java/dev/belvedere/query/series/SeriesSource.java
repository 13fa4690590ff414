package dev.belvedere.query.series;

import java.util.List;

/** Where the evaluator reads samples from. Implementations are safe for use by several threads at once. */
@FunctionalInterface
public interface SeriesSource {

    /**
     * What to read.
     *
     * @param matchers all must hold; at least one does not match the empty string
     * @param startMillis exclusive start, milliseconds since the epoch
     * @param endMillis inclusive end
     */
    record Selection(List<LabelMatcher> matchers, long startMillis, long endMillis) {
        public Selection {
            matchers = List.copyOf(matchers);
        }
    }

    /** Receives one series after the other, each whole. */
    @FunctionalInterface
    interface Sink {

        /**
         * A series with at least one sample in the range. Times rise strictly. A value may be {@link StaleMarker}. The
         * arrays belong to the source and are valid during the call only; entries from {@code count} on are undefined.
         */
        void series(Labels labels, long[] timesMillis, double[] values, int count);
    }

    /**
     * Reads every series that the selection matches, in the order of their labels. Stops early if the sink throws, and
     * passes the exception on.
     */
    void select(Selection selection, Sink sink);
}
