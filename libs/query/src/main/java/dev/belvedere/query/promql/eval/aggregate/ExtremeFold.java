package dev.belvedere.query.promql.eval.aggregate;

import java.util.Arrays;

/** {@code min}, {@code max}: NaN only if all values are. */
final class ExtremeFold implements Fold {
    private final boolean largest;
    private final double[] best;

    ExtremeFold(boolean largest, int steps) {
        this.largest = largest;
        this.best = new double[steps];
        Arrays.fill(best, Double.NaN);
    }

    @Override
    public void add(int step, double value) {
        var before = best[step];
        if (Double.isNaN(before) || (largest ? value > before : value < before)) {
            best[step] = value;
        }
    }

    @Override
    public double value(int step) {
        return best[step];
    }
}
