package dev.belvedere.query.promql.eval.aggregate;

/** {@code stdvar} and {@code stddev}: of the whole population, by Welford's method. */
final class VarianceFold implements Fold {
    private final boolean asDeviation;
    private final int[] counts;
    private final double[] means;
    private final double[] squares;

    VarianceFold(boolean asDeviation, int steps) {
        this.asDeviation = asDeviation;
        this.counts = new int[steps];
        this.means = new double[steps];
        this.squares = new double[steps];
    }

    @Override
    public void add(int step, double value) {
        var count = ++counts[step];
        if (count == 1) {
            means[step] = value;
            squares[step] = Double.isFinite(value) ? 0 : Double.NaN;
            return;
        }
        var delta = value - means[step];
        means[step] += delta / count;
        squares[step] += delta * (value - means[step]);
    }

    @Override
    public double value(int step) {
        var variance = squares[step] / counts[step];
        return asDeviation ? Math.sqrt(variance) : variance;
    }
}
