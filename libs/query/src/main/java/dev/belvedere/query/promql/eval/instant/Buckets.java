package dev.belvedere.query.promql.eval.instant;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cumulative counts of one classic histogram at one step, by rising upper bound. */
final class Buckets {
    /** Smaller differences between neighbours come from rounding and are ignored. */
    private static final double TOLERANCE = 1e-12;

    private final double[] bounds;
    private final double[] counts;
    private int size;

    private @Nullable Drop drop;

    /** That counts went down: the bounds between which they did, and by how much at most. */
    record Drop(double lowest, double highest, double largest) {}

    Buckets(int capacity) {
        bounds = new double[capacity];
        counts = new double[capacity];
    }

    /** Adds a bucket; two of the same bound are one. */
    void add(double bound, double count) {
        if (size > 0 && bounds[size - 1] == bound) {
            counts[size - 1] += count;
        } else {
            bounds[size] = bound;
            counts[size++] = count;
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    private double last() {
        return counts[size - 1];
    }

    private boolean isOpenEnded() {
        return bounds[size - 1] == Double.POSITIVE_INFINITY;
    }

    /** What {@link #quantile} had to mend. */
    Optional<Drop> drop() {
        return Optional.ofNullable(drop);
    }

    /** Interpolated within the bucket in which it falls; the lowest bucket starts at 0 if it ends above. */
    double quantile(double quantile) {
        if (Double.isNaN(quantile)) {
            return Double.NaN;
        }
        if (quantile < 0) {
            return Double.NEGATIVE_INFINITY;
        }
        if (quantile > 1) {
            return Double.POSITIVE_INFINITY;
        }
        if (!isOpenEnded()) {
            return Double.NaN;
        }
        mend();
        if (size < 2 || last() == 0) {
            return Double.NaN;
        }
        var rank = quantile * last();
        var bucket = 0;
        while (bucket < size - 1 && !(counts[bucket] >= rank)) {
            bucket++;
        }
        if (bucket == size - 1) {
            return bounds[size - 2];
        }
        if (bucket == 0 && bounds[0] <= 0) {
            return bounds[0];
        }
        var start = bucket == 0 ? 0 : bounds[bucket - 1];
        var below = bucket == 0 ? 0 : counts[bucket - 1];
        return start + (bounds[bucket] - start) * ((rank - below) / (counts[bucket] - below));
    }

    /** Counts that go down are raised to the ones before them. */
    private void mend() {
        for (var bucket = 1; bucket < size; bucket++) {
            var before = counts[bucket - 1];
            var difference = before - counts[bucket];
            if (difference == 0) {
                continue;
            }
            if (Math.abs(difference) / (Math.abs(before) + Math.abs(counts[bucket])) < TOLERANCE) {
                counts[bucket] = before;
            } else if (difference > 0) {
                counts[bucket] = before;
                drop = new Drop(
                        drop == null ? bounds[bucket] : drop.lowest,
                        bounds[bucket],
                        drop == null ? difference : Math.max(drop.largest, difference));
            }
        }
    }

    /** The share of observations between two values. */
    double fraction(double lower, double upper) {
        if (!isOpenEnded() || last() == 0 || Double.isNaN(lower) || Double.isNaN(upper)) {
            return Double.NaN;
        }
        return lower >= upper ? 0 : (rank(upper) - rank(lower)) / last();
    }

    /** How many observations lie below a value, interpolated within its bucket. */
    private double rank(double value) {
        var start = bounds[0] > 0 ? 0 : Double.NEGATIVE_INFINITY;
        var below = 0.0;
        for (var bucket = 0; bucket < size; bucket++) {
            if (start >= value) {
                break;
            }
            if (bounds[bucket] > value) {
                var share = (value - start) / (bounds[bucket] - start);
                below = start == Double.NEGATIVE_INFINITY ? counts[bucket] : below + (counts[bucket] - below) * share;
                break;
            }
            below = counts[bucket];
            start = bounds[bucket];
        }
        return Math.min(below, last());
    }
}
