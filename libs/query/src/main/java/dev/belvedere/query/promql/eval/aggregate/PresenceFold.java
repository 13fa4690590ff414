package dev.belvedere.query.promql.eval.aggregate;

/** {@code group}. */
final class PresenceFold implements Fold {

    @Override
    public void add(int step, double value) {
        // That there is one is enough.
    }

    @Override
    public double value(int step) {
        return 1;
    }
}
