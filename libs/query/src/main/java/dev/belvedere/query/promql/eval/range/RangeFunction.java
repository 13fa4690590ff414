package dev.belvedere.query.promql.eval.range;

import dev.belvedere.query.series.StaleMarker;

/** A function from the samples in a window to one value. */
@FunctionalInterface
interface RangeFunction {
    /** What a function gives that has no value. Samples in a window are never stale, so no function gives it else. */
    double NOTHING = StaleMarker.VALUE;

    /** Called for windows with at least one sample only. */
    double over(Window window);
}
