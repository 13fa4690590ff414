package dev.belvedere.testkit.promql;

/** One entry of a series in a script. */
public sealed interface Point {

    /** {@code _}. */
    record Missing() implements Point {}

    /** A number or {@code stale}. */
    record Sample(double value) implements Point {}

    /** {@code {{…}}}, kept as written. */
    record NativeHistogram(String text) implements Point {}
}
