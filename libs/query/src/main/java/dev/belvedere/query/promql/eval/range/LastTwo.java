package dev.belvedere.query.promql.eval.range;

/** {@code irate} and {@code idelta}: what the last two samples say. */
record LastTwo(boolean isCounter) implements RangeFunction {

    @Override
    public double over(Window window) {
        if (window.size() < 2) {
            return NOTHING;
        }
        var last = window.last();
        var previous = window.values[window.to - 2];
        var isReset = isCounter && last < previous;
        var difference = isReset ? last : last - previous;
        if (!isCounter) {
            return difference;
        }
        var seconds = (window.times[window.to - 1] - window.times[window.to - 2]) / 1000.0;
        return difference / seconds;
    }
}
