package dev.belvedere.query.promql.eval.grid;

/**
 * The instants at which an expression is evaluated: {@code start}, {@code start + step} and so on up to {@code end}. A
 * step of 0 is an instant query, a grid of one step whose vectors keep their order.
 */
public record Grid(long startMillis, long endMillis, long stepMillis) {

    public Grid {
        if (endMillis < startMillis) {
            throw new IllegalArgumentException(
                    "end: " + endMillis + " (expected: not before start " + startMillis + ")");
        }
        if (stepMillis < 0 || (stepMillis == 0 && startMillis != endMillis)) {
            throw new IllegalArgumentException(
                    "step: " + stepMillis + " ms (expected: positive, or 0 for one instant)");
        }
        if (stepMillis > 0 && (endMillis - startMillis) / stepMillis >= Integer.MAX_VALUE) {
            throw new IllegalArgumentException("step: " + stepMillis + " ms (expected: fewer than 2^31 steps)");
        }
    }

    /** The grid of an instant query. */
    public static Grid at(long timeMillis) {
        return new Grid(timeMillis, timeMillis, 0);
    }

    public boolean isInstant() {
        return stepMillis == 0;
    }

    public int steps() {
        return stepMillis == 0 ? 1 : (int) ((endMillis - startMillis) / stepMillis) + 1;
    }

    public long timeMillis(int step) {
        return startMillis + step * stepMillis;
    }

    /** The time of the last step, which may be before {@link #endMillis}. */
    public long lastMillis() {
        return timeMillis(steps() - 1);
    }

    /** The grid that holds only the first step of this one. */
    public Grid first() {
        return new Grid(startMillis, startMillis, stepMillis);
    }
}
