package dev.belvedere.query.promql.eval.range;

/**
 * The samples of one series that a range covers at one step: those after {@link #startMillis} and up to {@link
 * #endMillis}, at the indexes from {@link #from} to before {@link #to}. Moves along the series; valid during a call.
 */
final class Window {
    final long[] times;
    final double[] values;
    private final int count;

    int from;
    int to;
    long startMillis;
    long endMillis;
    long stepMillis;
    int step;

    Window(long[] times, double[] values, int count) {
        this.times = times;
        this.values = values;
        this.count = count;
    }

    /** Moves on to a range that ends at {@code end}, which never goes back. */
    void slide(long start, long end) {
        startMillis = start;
        endMillis = end;
        while (to < count && times[to] <= end) {
            to++;
        }
        while (from < to && times[from] <= start) {
            from++;
        }
    }

    int size() {
        return to - from;
    }

    double first() {
        return values[from];
    }

    double last() {
        return values[to - 1];
    }

    double rangeSeconds() {
        return (endMillis - startMillis) / 1000.0;
    }
}
