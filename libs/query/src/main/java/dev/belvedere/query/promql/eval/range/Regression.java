package dev.belvedere.query.promql.eval.range;

import dev.belvedere.query.promql.eval.grid.CompensatedSum;

/** Least squares: a straight line through the samples of a window. */
record Regression(double slopePerSecond, double intercept) {

    /** {@code deriv}. */
    static double slope(Window window) {
        // Any time near the samples serves; times since 1970 would cost digits.
        return window.size() < 2 ? RangeFunction.NOTHING : through(window, window.times[window.from]).slopePerSecond;
    }

    /** {@code predict_linear}: the line's value a number of seconds after the step. */
    record Prediction(double[] seconds) implements RangeFunction {
        @Override
        public double over(Window window) {
            if (window.size() < 2) {
                return NOTHING;
            }
            var line = through(window, window.stepMillis);
            return line.slopePerSecond * seconds[window.step] + line.intercept;
        }
    }

    private static Regression through(Window window, long zeroMillis) {
        if (isConstant(window)) {
            var value = window.first();
            return Double.isInfinite(value) ? new Regression(Double.NaN, Double.NaN) : new Regression(0, value);
        }
        var sumX = new CompensatedSum();
        var sumY = new CompensatedSum();
        var sumXY = new CompensatedSum();
        var sumXX = new CompensatedSum();
        for (var index = window.from; index < window.to; index++) {
            var x = (window.times[index] - zeroMillis) / 1000.0;
            var y = window.values[index];
            sumX.add(x);
            sumY.add(y);
            sumXY.add(x * y);
            sumXX.add(x * x);
        }
        double count = window.size();
        var meanY = sumY.value() / count;
        var covariance = sumXY.value() - sumX.value() * sumY.value() / count;
        var variance = sumXX.value() - sumX.value() * sumX.value() / count;
        var slope = covariance / variance;
        return new Regression(slope, meanY - slope * sumX.value() / count);
    }

    private static boolean isConstant(Window window) {
        for (var index = window.from + 1; index < window.to; index++) {
            if (window.values[index] != window.first()) {
                return false;
            }
        }
        return true;
    }
}
