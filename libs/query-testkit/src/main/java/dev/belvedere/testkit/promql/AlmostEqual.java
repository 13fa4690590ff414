package dev.belvedere.testkit.promql;

import dev.belvedere.query.series.StaleMarker;

/** Equality of numbers up to rounding, as Prometheus' scripts want it. */
final class AlmostEqual {
    private static final double EPSILON = 1e-6;

    private AlmostEqual() {}

    static boolean test(double expected, double actual) {
        if (StaleMarker.is(expected) || StaleMarker.is(actual)) {
            return StaleMarker.is(expected) && StaleMarker.is(actual);
        }
        if ((Double.isNaN(expected) && Double.isNaN(actual)) || expected == actual) {
            return true;
        }
        var sum = Math.abs(expected) + Math.abs(actual);
        var difference = Math.abs(expected - actual);
        if (expected == 0 || actual == 0 || sum < Double.MIN_NORMAL) {
            return difference < EPSILON * Double.MIN_NORMAL;
        }
        return difference / Math.min(sum, Double.MAX_VALUE) < EPSILON;
    }
}
