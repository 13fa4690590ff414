package dev.belvedere.query.promql.eval.grid;

/** Kahan's summation with Neumaier's improvement: the error of each addition is carried along. */
public final class CompensatedSum {
    private double sum;
    private double compensation;

    public CompensatedSum() {}

    public CompensatedSum(double sum, double compensation) {
        this.sum = sum;
        this.compensation = compensation;
    }

    public void add(double value) {
        var next = sum + value;
        compensation = compensation(sum, compensation, value, next);
        sum = next;
    }

    /** The new compensation after {@code next = sum + value}, for callers that keep sums in arrays. */
    public static double compensation(double sum, double compensation, double value, double next) {
        if (Double.isInfinite(next)) {
            return 0;
        }
        return compensation + (Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum);
    }

    /** Whether adding {@code value} would leave the range of a double. */
    public boolean wouldOverflow(double value) {
        return Double.isInfinite(sum + value);
    }

    /** Multiplies sum and compensation. */
    public void scale(double factor) {
        sum *= factor;
        compensation *= factor;
    }

    /** Divides sum and compensation. */
    public void divide(double divisor) {
        sum /= divisor;
        compensation /= divisor;
    }

    public double value() {
        return Double.isInfinite(sum) ? sum : sum + compensation;
    }

    /** The sum divided, which is more exact than dividing {@link #value}. */
    public double dividedBy(double divisor) {
        return sum / divisor + compensation / divisor;
    }
}
