package dev.belvedere.query.promql.eval.aggregate;

import dev.belvedere.query.promql.eval.grid.CompensatedSum;

/** {@code sum}, compensated. */
final class SumFold implements Fold {
    private final double[] sums;
    private final double[] compensations;

    SumFold(int steps) {
        this.sums = new double[steps];
        this.compensations = new double[steps];
    }

    @Override
    public void add(int step, double value) {
        var sum = sums[step];
        var next = sum + value;
        compensations[step] = CompensatedSum.compensation(sum, compensations[step], value, next);
        sums[step] = next;
    }

    @Override
    public double value(int step) {
        return Double.isInfinite(sums[step]) ? sums[step] : sums[step] + compensations[step];
    }
}
