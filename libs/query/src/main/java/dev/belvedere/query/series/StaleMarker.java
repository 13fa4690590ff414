package dev.belvedere.query.series;

/**
 * The NaN with which a scraper says that a series has ended, distinct from a NaN that was measured. Prometheus' {@code
 * model/value/value.go}.
 */
public final class StaleMarker {
    public static final long BITS = 0x7ff0000000000002L;
    public static final double VALUE = Double.longBitsToDouble(BITS);

    private StaleMarker() {}

    public static boolean is(double value) {
        return Double.doubleToRawLongBits(value) == BITS;
    }
}
