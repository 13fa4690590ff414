package dev.belvedere.metrics.result;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Arrays;

/**
 * The values of one series on a grid, aligned with its points; a point may have none. Not thread-safe while filled.
 * In JSON an array of numbers, null where there is no sample, and the strings NaN, +Inf and -Inf.
 */
@JsonSerialize(using = GridValuesSerializer.class)
public final class GridValues {
    // A bit pattern of NaN that no backend sends: Prometheus' own staleness marker, which never leaves a store.
    private static final long ABSENT_BITS = 0x7ff0000000000002L;
    private static final double ABSENT = Double.longBitsToDouble(ABSENT_BITS);

    private final double[] values;

    /** A grid without samples. */
    public GridValues(int points) {
        values = new double[points];
        Arrays.fill(values, ABSENT);
    }

    public int points() {
        return values.length;
    }

    public void set(int point, double value) {
        values[point] = value;
    }

    public boolean isPresent(int point) {
        return Double.doubleToRawLongBits(values[point]) != ABSENT_BITS;
    }

    /** The value at a point that has one. */
    public double get(int point) {
        return values[point];
    }

    /** The mean of the finite values; negative infinity if there are none. Ranks series. */
    public double mean() {
        var finite = Arrays.stream(values).filter(Double::isFinite).average();
        return finite.orElse(Double.NEGATIVE_INFINITY);
    }
}
