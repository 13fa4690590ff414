package dev.belvedere.backend.metrics.store;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Growing columns of times and values, in the order in which they were written. Not safe for several threads. */
final class SampleBuffer {
    private long[] times;
    private double[] values;
    private int count;
    private boolean rising = true;

    SampleBuffer(int capacity) {
        times = new long[capacity];
        values = new double[capacity];
    }

    void add(long timeMillis, double value) {
        if (count == times.length) {
            var capacity = Math.max(8, count + (count >> 1));
            times = Arrays.copyOf(times, capacity);
            values = Arrays.copyOf(values, capacity);
        }
        rising &= count == 0 || timeMillis > times[count - 1];
        times[count] = timeMillis;
        values[count++] = value;
    }

    /** Adds the samples of {@code other} that lie in the range. */
    void addRange(SampleBuffer other, long startExclusive, long endInclusive) {
        var from = other.rising ? firstAfter(other, startExclusive) : 0;
        for (var i = from; i < other.count; i++) {
            var time = other.times[i];
            if (time > startExclusive && time <= endInclusive) {
                add(time, other.values[i]);
            } else if (other.rising) {
                return;
            }
        }
    }

    private static int firstAfter(SampleBuffer buffer, long time) {
        var at = Arrays.binarySearch(buffer.times, 0, buffer.count, time);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** Sorts by time; of several samples with one time the last written stays. */
    void order() {
        if (rising) {
            return;
        }
        var unsorted = times;
        // The sort is stable, so equal times stay in the order in which they were written.
        var order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingLong(i -> unsorted[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        var sortedTimes = new long[count];
        var sortedValues = new double[count];
        var kept = 0;
        for (var i : order) {
            if (kept > 0 && sortedTimes[kept - 1] == times[i]) {
                kept--;
            }
            sortedTimes[kept] = times[i];
            sortedValues[kept++] = values[i];
        }
        times = sortedTimes;
        values = sortedValues;
        count = kept;
        rising = true;
    }

    int count() {
        return count;
    }

    /** The column itself; entries from {@link #count} on are undefined. */
    long[] times() {
        return times;
    }

    double[] values() {
        return values;
    }

    void clear() {
        count = 0;
        rising = true;
    }
}
