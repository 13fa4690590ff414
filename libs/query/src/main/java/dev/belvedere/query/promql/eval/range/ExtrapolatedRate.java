package dev.belvedere.query.promql.eval.range;

/**
 * {@code rate}, {@code increase} and {@code delta}: the difference between the last and the first sample, extrapolated
 * to the borders of the range where samples come close enough to them.
 */
record ExtrapolatedRate(boolean isCounter, boolean perSecond) implements RangeFunction {
    /** A border is close if it is no further away than the usual distance of samples and a tenth. */
    private static final double CLOSE = 1.1;

    @Override
    public double over(Window window) {
        var gaps = window.size() - 1;
        if (gaps == 0) {
            return NOTHING;
        }
        var first = window.times[window.from];
        var last = window.times[window.to - 1];
        var sampledSeconds = (last - first) / 1000.0;
        var gapSeconds = sampledSeconds / gaps;
        var threshold = gapSeconds * CLOSE;
        var difference = isCounter ? increase(window) : window.last() - window.first();

        var toStart = (first - window.startMillis) / 1000.0;
        if (toStart >= threshold) {
            toStart = gapSeconds / 2;
        }
        if (isCounter && difference > 0 && window.first() >= 0) {
            toStart = Math.min(toStart, sampledSeconds * (window.first() / difference));
        }
        var toEnd = (window.endMillis - last) / 1000.0;
        if (toEnd >= threshold) {
            toEnd = gapSeconds / 2;
        }
        var factor = (sampledSeconds + toStart + toEnd) / sampledSeconds;
        if (perSecond) {
            factor /= window.rangeSeconds();
        }
        return difference * factor;
    }

    /** After a reset a counter starts from 0, so the value before it is added. */
    private static double increase(Window window) {
        var values = window.values;
        var previous = window.first();
        var increase = window.last() - previous;
        for (var index = window.from + 1; index < window.to; index++) {
            var value = values[index];
            if (value < previous) {
                increase += previous;
            }
            previous = value;
        }
        return increase;
    }
}
