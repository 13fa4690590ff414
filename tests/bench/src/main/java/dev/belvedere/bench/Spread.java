package dev.belvedere.bench;

import java.util.List;

/** Median and quartiles of measurements. */
record Spread(double low, double median, double high) {

    /** @param values at least one, in any order */
    static Spread of(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return new Spread(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
    }

    private static double at(List<Double> sorted, double share) {
        var position = share * (sorted.size() - 1);
        var below = (int) position;
        var above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (sorted.get(above) - sorted.get(below)) * (position - below);
    }

    /** For example {@code 12.3 [11.9–13.0]}. */
    @Override
    public String toString() {
        return "%s [%s–%s]".formatted(figure(median), figure(low), figure(high));
    }

    private static String figure(double value) {
        return value >= 1000
                ? "%,.0f".formatted(value)
                : value >= 100 ? "%.0f".formatted(value) : "%.1f".formatted(value);
    }
}
