package dev.belvedere.query.promql.eval.range;

import dev.belvedere.query.QueryException;
import java.util.Locale;

/** {@code double_exponential_smoothing}: recent samples, and recent trends, count for more. */
record Smoothing(double[] smoothingFactors, double[] trendFactors) implements RangeFunction {

    @Override
    public double over(Window window) {
        var smoothing = checked("smoothing", "sf", smoothingFactors[window.step]);
        var trendFactor = checked("trend", "tf", trendFactors[window.step]);
        if (window.size() < 2) {
            return NOTHING;
        }
        var values = window.values;
        var before = 0.0;
        var smoothed = window.first();
        var trend = values[window.from + 1] - window.first();
        for (var index = window.from + 1; index < window.to; index++) {
            if (index > window.from + 1) {
                trend = trendFactor * (smoothed - before) + (1 - trendFactor) * trend;
            }
            before = smoothed;
            smoothed = smoothing * values[index] + (1 - smoothing) * (smoothed + trend);
        }
        return smoothed;
    }

    private static double checked(String name, String symbol, double factor) {
        if (factor <= 0 || factor >= 1) {
            throw new QueryException(
                    QueryException.Kind.EXECUTION,
                    String.format(
                            Locale.ROOT, "invalid %s factor. Expected: 0 < %s < 1, got: %f", name, symbol, factor),
                    null);
        }
        return factor;
    }
}
