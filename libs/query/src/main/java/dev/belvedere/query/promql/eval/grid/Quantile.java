package dev.belvedere.query.promql.eval.grid;

import java.util.Arrays;

/** A quantile of values, interpolated between the two nearest. */
public final class Quantile {
    private Quantile() {}

    /**
     * Sorts {@code values}. NaN counts as the smallest value; a quantile below 0 is -Inf, above 1 +Inf, of nothing NaN.
     */
    public static double of(double quantile, double[] values) {
        if (values.length == 0 || Double.isNaN(quantile)) {
            return Double.NaN;
        }
        if (quantile < 0) {
            return Double.NEGATIVE_INFINITY;
        }
        if (quantile > 1) {
            return Double.POSITIVE_INFINITY;
        }
        Arrays.sort(values);
        var rank = quantile * (values.length - 1);
        var lower = (int) Math.floor(rank);
        var upper = Math.min(values.length - 1, lower + 1);
        var weight = rank - lower;
        if (weight == 0) {
            return nanFirst(values, lower);
        }
        return nanFirst(values, lower) * (1 - weight) + nanFirst(values, upper) * weight;
    }

    /** The value at an index of the order in which NaN stands first; {@link Arrays#sort(double[])} puts it last. */
    private static double nanFirst(double[] sorted, int index) {
        var nans = 0;
        while (nans < sorted.length && Double.isNaN(sorted[sorted.length - 1 - nans])) {
            nans++;
        }
        return index < nans ? Double.NaN : sorted[index - nans];
    }

    /** What Prometheus says when a quantile is no number between 0 and 1. */
    public static String warning(double quantile) {
        return "quantile value should be between 0 and 1, got " + Numbers.shortest(quantile);
    }

    public static boolean isValid(double quantile) {
        return quantile >= 0 && quantile <= 1;
    }
}
