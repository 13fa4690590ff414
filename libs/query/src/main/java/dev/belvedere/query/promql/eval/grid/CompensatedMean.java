package dev.belvedere.query.promql.eval.grid;

/**
 * A mean. It is the compensated sum divided by the count, which is the most exact, until the sum would overflow; from
 * there on the mean itself is updated with each value.
 */
public final class CompensatedMean {
    private CompensatedSum sum = new CompensatedSum();
    private boolean isIncremental;
    private double count;

    public void add(double value) {
        count++;
        if (count == 1) {
            sum = new CompensatedSum(value, 0);
            return;
        }
        if (!isIncremental) {
            if (!sum.wouldOverflow(value)) {
                sum.add(value);
                return;
            }
            isIncremental = true;
            sum.divide(count - 1);
        }
        sum.scale((count - 1) / count);
        sum.add(value / count);
    }

    public double value() {
        return isIncremental ? sum.value() : sum.dividedBy(count);
    }
}
