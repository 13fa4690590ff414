package dev.belvedere.query.promql.eval.aggregate;

/** {@code count}. */
final class CountFold implements Fold {
    private final int[] counts;

    CountFold(int steps) {
        this.counts = new int[steps];
    }

    @Override
    public void add(int step, double value) {
        counts[step]++;
    }

    @Override
    public double value(int step) {
        return counts[step];
    }
}
