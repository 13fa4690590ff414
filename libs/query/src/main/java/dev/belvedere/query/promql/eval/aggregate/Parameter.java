package dev.belvedere.query.promql.eval.aggregate;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.Span;
import dev.belvedere.query.promql.eval.grid.Annotations;
import dev.belvedere.query.promql.eval.grid.Extremes;
import dev.belvedere.query.promql.eval.grid.Numbers;
import dev.belvedere.query.promql.eval.grid.Quantile;
import java.util.Arrays;

/** The scalar parameter of an aggregation, with a value for each step. */
public record Parameter(double[] values, Span span) {
    private static final double BEYOND_LONG = 0x1p63;

    /** As numbers of series, at most 2^31 - 1. */
    public int[] counts() {
        if (Arrays.stream(values).anyMatch(Double::isNaN)) {
            throw error("Parameter value is NaN");
        }
        for (var value : values) {
            if (value <= -BEYOND_LONG) {
                throw error("Scalar value " + Numbers.shortest(value) + " underflows int64");
            }
            if (value >= BEYOND_LONG) {
                throw error("Scalar value " + Numbers.shortest(value) + " overflows int64");
            }
        }
        return Arrays.stream(values).mapToInt(value -> (int) value).toArray();
    }

    /** As shares, from -1 to 1. */
    public double[] ratios(Annotations annotations) {
        if (Arrays.stream(values).anyMatch(Double::isNaN)) {
            throw error("Ratio value is NaN");
        }
        var largest = Arrays.stream(values).max().orElse(0);
        var smallest = Arrays.stream(values).min().orElse(0);
        if (largest > 1) {
            annotations.warn(outside(largest) + "1", span);
        }
        if (smallest < -1) {
            annotations.warn(outside(smallest) + "-1", span);
        }
        return Arrays.stream(values).map(value -> Math.clamp(value, -1.0, 1.0)).toArray();
    }

    private static String outside(double ratio) {
        return "ratio value should be between -1 and 1, got " + Numbers.shortest(ratio) + ", capping to ";
    }

    /** As quantiles; that some are none is remarked on, with the one furthest out. */
    public double[] quantiles(Annotations annotations) {
        var largest = Arrays.stream(values).reduce(Double.NEGATIVE_INFINITY, Extremes::max);
        var smallest = Arrays.stream(values).reduce(Double.POSITIVE_INFINITY, Extremes::min);
        if (Arrays.stream(values).anyMatch(Double::isNaN)) {
            annotations.warn(Quantile.warning(Double.NaN), span);
        }
        if (largest > 1) {
            annotations.warn(Quantile.warning(largest), span);
        }
        if (smallest < 0) {
            annotations.warn(Quantile.warning(smallest), span);
        }
        return values;
    }

    private QueryException error(String message) {
        return new QueryException(QueryException.Kind.EXECUTION, message, span);
    }
}
