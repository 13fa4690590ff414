package dev.belvedere.query.promql.eval.grid;

/** The greater and the smaller of two numbers, as Go has it: an infinity in its direction wins, even over NaN. */
public final class Extremes {
    private Extremes() {}

    public static double max(double one, double other) {
        return one == Double.POSITIVE_INFINITY || other == Double.POSITIVE_INFINITY
                ? Double.POSITIVE_INFINITY
                : Math.max(one, other);
    }

    public static double min(double one, double other) {
        return one == Double.NEGATIVE_INFINITY || other == Double.NEGATIVE_INFINITY
                ? Double.NEGATIVE_INFINITY
                : Math.min(one, other);
    }
}
