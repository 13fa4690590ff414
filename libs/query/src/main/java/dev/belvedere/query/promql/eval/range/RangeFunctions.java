package dev.belvedere.query.promql.eval.range;

import dev.belvedere.query.promql.Function;
import dev.belvedere.query.promql.eval.grid.Quantile;
import java.util.List;

/** Finds the range function of a name. */
final class RangeFunctions {
    private RangeFunctions() {}

    /**
     * @param parameters the scalar arguments in their order, each with a value for each step
     */
    static RangeFunction of(Function function, List<double[]> parameters) {
        return switch (function) {
            case RATE -> new ExtrapolatedRate(true, true);
            case INCREASE -> new ExtrapolatedRate(true, false);
            case DELTA -> new ExtrapolatedRate(false, false);
            case IRATE -> new LastTwo(true);
            case IDELTA -> new LastTwo(false);
            case CHANGES -> Steps::changes;
            case RESETS -> Steps::resets;
            case DERIV -> Regression::slope;
            case PREDICT_LINEAR -> new Regression.Prediction(parameters.get(0));
            case DOUBLE_EXPONENTIAL_SMOOTHING -> new Smoothing(parameters.get(0), parameters.get(1));
            case AVG_OVER_TIME -> OverTime::average;
            case SUM_OVER_TIME -> OverTime::sum;
            case MIN_OVER_TIME -> OverTime::minimum;
            case MAX_OVER_TIME -> OverTime::maximum;
            case COUNT_OVER_TIME -> Window::size;
            case PRESENT_OVER_TIME, ABSENT_OVER_TIME -> _ -> 1;
            case FIRST_OVER_TIME -> Window::first;
            case LAST_OVER_TIME -> Window::last;
            case STDDEV_OVER_TIME -> window -> Math.sqrt(OverTime.variance(window));
            case STDVAR_OVER_TIME -> OverTime::variance;
            case MAD_OVER_TIME -> OverTime::medianAbsoluteDeviation;
            case QUANTILE_OVER_TIME -> window -> Quantile.of(parameters.get(0)[window.step], OverTime.copy(window));
            case TS_OF_FIRST_OVER_TIME -> window -> window.times[window.from] / 1000.0;
            case TS_OF_LAST_OVER_TIME -> window -> window.times[window.to - 1] / 1000.0;
            case TS_OF_MAX_OVER_TIME -> OverTime::timeOfMaximum;
            case TS_OF_MIN_OVER_TIME -> OverTime::timeOfMinimum;
            default ->
                throw new IllegalArgumentException("function: " + function.text() + " (expected: one over a range)");
        };
    }
}
