package dev.belvedere.query.promql.eval.range;

import dev.belvedere.query.promql.eval.grid.CompensatedMean;
import dev.belvedere.query.promql.eval.grid.CompensatedSum;
import dev.belvedere.query.promql.eval.grid.Quantile;
import java.util.Arrays;

/** The {@code *_over_time} family. */
final class OverTime {
    private OverTime() {}

    static double sum(Window window) {
        var sum = new CompensatedSum();
        for (var index = window.from; index < window.to; index++) {
            sum.add(window.values[index]);
        }
        return sum.value();
    }

    static double average(Window window) {
        var mean = new CompensatedMean();
        for (var index = window.from; index < window.to; index++) {
            mean.add(window.values[index]);
        }
        return mean.value();
    }

    /** NaN only if all samples are. */
    static double minimum(Window window) {
        var minimum = window.first();
        for (var index = window.from + 1; index < window.to; index++) {
            if (window.values[index] < minimum || Double.isNaN(minimum)) {
                minimum = window.values[index];
            }
        }
        return minimum;
    }

    /** NaN only if all samples are. */
    static double maximum(Window window) {
        var maximum = window.first();
        for (var index = window.from + 1; index < window.to; index++) {
            if (window.values[index] > maximum || Double.isNaN(maximum)) {
                maximum = window.values[index];
            }
        }
        return maximum;
    }

    /** In seconds; of equal samples the last. */
    static double timeOfMinimum(Window window) {
        var best = window.from;
        for (var index = window.from; index < window.to; index++) {
            if (window.values[index] <= window.values[best] || Double.isNaN(window.values[best])) {
                best = index;
            }
        }
        return window.times[best] / 1000.0;
    }

    /** In seconds; of equal samples the last. */
    static double timeOfMaximum(Window window) {
        var best = window.from;
        for (var index = window.from; index < window.to; index++) {
            if (window.values[index] >= window.values[best] || Double.isNaN(window.values[best])) {
                best = index;
            }
        }
        return window.times[best] / 1000.0;
    }

    /** Of the whole population, by Welford's method. */
    static double variance(Window window) {
        var count = 0.0;
        var mean = new CompensatedSum();
        var squares = new CompensatedSum();
        for (var index = window.from; index < window.to; index++) {
            count++;
            var value = window.values[index];
            var delta = value - mean.value();
            mean.add(delta / count);
            squares.add(delta * (value - mean.value()));
        }
        return squares.value() / count;
    }

    static double medianAbsoluteDeviation(Window window) {
        var values = copy(window);
        for (var value : values) {
            if (Double.isNaN(value)) {
                return Double.NaN;
            }
        }
        var median = Quantile.of(0.5, values);
        for (var index = 0; index < values.length; index++) {
            values[index] = Math.abs(values[index] - median);
        }
        return Quantile.of(0.5, values);
    }

    static double[] copy(Window window) {
        return Arrays.copyOfRange(window.values, window.from, window.to);
    }
}
