package dev.belvedere.query.promql;

import dev.belvedere.query.promql.Expr.Type;
import java.util.List;
import java.util.Locale;

/** The functions of Prometheus 3.x with their signatures ({@code promql/parser/functions.go}); spelled in lower case. */
public enum Function {
    ABS(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    ABSENT(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    ABSENT_OVER_TIME(Arity.FIXED, Type.INSTANT_VECTOR, Type.RANGE_VECTOR),
    ACOS(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    ACOSH(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    ASIN(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    ASINH(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    ATAN(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    ATANH(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    AVG_OVER_TIME(Arity.FIXED, Type.INSTANT_VECTOR, Type.RANGE_VECTOR),
    CEIL(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    CHANGES(Arity.FIXED, Type.INSTANT_VECTOR, Type.RANGE_VECTOR),
    CLAMP(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR, Type.SCALAR, Type.SCALAR),
    CLAMP_MAX(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR, Type.SCALAR),
    CLAMP_MIN(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR, Type.SCALAR),
    COS(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    COSH(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    COUNT_OVER_TIME(Arity.FIXED, Type.INSTANT_VECTOR, Type.RANGE_VECTOR),
    DAY_OF_MONTH(Arity.LAST_OPTIONAL, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    DAY_OF_WEEK(Arity.LAST_OPTIONAL, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    DAY_OF_YEAR(Arity.LAST_OPTIONAL, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    DAYS_IN_MONTH(Arity.LAST_OPTIONAL, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    DEG(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    DELTA(Arity.FIXED, Type.INSTANT_VECTOR, Type.RANGE_VECTOR),
    DERIV(Arity.FIXED, Type.INSTANT_VECTOR, Type.RANGE_VECTOR),
    /** Experimental. */
    DOUBLE_EXPONENTIAL_SMOOTHING(Arity.FIXED, Type.INSTANT_VECTOR, Type.RANGE_VECTOR, Type.SCALAR, Type.SCALAR),
    /** Experimental. */
    END(Arity.FIXED, Type.SCALAR),
    EXP(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    FIRST_OVER_TIME(Arity.FIXED, Type.INSTANT_VECTOR, Type.RANGE_VECTOR),
    FLOOR(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    HISTOGRAM_AVG(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    HISTOGRAM_COUNT(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    HISTOGRAM_FRACTION(Arity.FIXED, Type.INSTANT_VECTOR, Type.SCALAR, Type.SCALAR, Type.INSTANT_VECTOR),
    HISTOGRAM_QUANTILE(Arity.FIXED, Type.INSTANT_VECTOR, Type.SCALAR, Type.INSTANT_VECTOR),
    /** Experimental. */
    HISTOGRAM_QUANTILES(
            Arity.LAST_REPEATS, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR, Type.STRING, Type.SCALAR, Type.SCALAR),
    HISTOGRAM_STDDEV(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    HISTOGRAM_STDVAR(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    HISTOGRAM_SUM(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    HOUR(Arity.LAST_OPTIONAL, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    IDELTA(Arity.FIXED, Type.INSTANT_VECTOR, Type.RANGE_VECTOR),
    INCREASE(Arity.FIXED, Type.INSTANT_VECTOR, Type.RANGE_VECTOR),
    /** Experimental. */
    INFO(Arity.LAST_OPTIONAL, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    IRATE(Arity.FIXED, Type.INSTANT_VECTOR, Type.RANGE_VECTOR),
    LABEL_JOIN(Arity.LAST_REPEATS, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR, Type.STRING, Type.STRING, Type.STRING),
    LABEL_REPLACE(
            Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR, Type.STRING, Type.STRING, Type.STRING, Type.STRING),
    LAST_OVER_TIME(Arity.FIXED, Type.INSTANT_VECTOR, Type.RANGE_VECTOR),
    LN(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    LOG10(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    LOG2(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    /** Experimental. */
    MAD_OVER_TIME(Arity.FIXED, Type.INSTANT_VECTOR, Type.RANGE_VECTOR),
    /** Experimental. */
    MAX_OF(Arity.FIXED, Type.SCALAR, Type.SCALAR, Type.SCALAR),
    MAX_OVER_TIME(Arity.FIXED, Type.INSTANT_VECTOR, Type.RANGE_VECTOR),
    /** Experimental. */
    MIN_OF(Arity.FIXED, Type.SCALAR, Type.SCALAR, Type.SCALAR),
    MIN_OVER_TIME(Arity.FIXED, Type.INSTANT_VECTOR, Type.RANGE_VECTOR),
    MINUTE(Arity.LAST_OPTIONAL, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    MONTH(Arity.LAST_OPTIONAL, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    PI(Arity.FIXED, Type.SCALAR),
    PREDICT_LINEAR(Arity.FIXED, Type.INSTANT_VECTOR, Type.RANGE_VECTOR, Type.SCALAR),
    PRESENT_OVER_TIME(Arity.FIXED, Type.INSTANT_VECTOR, Type.RANGE_VECTOR),
    QUANTILE_OVER_TIME(Arity.FIXED, Type.INSTANT_VECTOR, Type.SCALAR, Type.RANGE_VECTOR),
    RAD(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    /** Experimental. */
    RANGE(Arity.FIXED, Type.SCALAR),
    RATE(Arity.FIXED, Type.INSTANT_VECTOR, Type.RANGE_VECTOR),
    RESETS(Arity.FIXED, Type.INSTANT_VECTOR, Type.RANGE_VECTOR),
    ROUND(Arity.LAST_OPTIONAL, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR, Type.SCALAR),
    SCALAR(Arity.FIXED, Type.SCALAR, Type.INSTANT_VECTOR),
    SGN(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    SIN(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    SINH(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    SORT(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    /** Experimental. */
    SORT_BY_LABEL(Arity.LAST_REPEATS, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR, Type.STRING),
    /** Experimental. */
    SORT_BY_LABEL_DESC(Arity.LAST_REPEATS, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR, Type.STRING),
    SORT_DESC(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    SQRT(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    /** Experimental. */
    START(Arity.FIXED, Type.SCALAR),
    /** Experimental. */
    START_TIMESTAMP(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    STDDEV_OVER_TIME(Arity.FIXED, Type.INSTANT_VECTOR, Type.RANGE_VECTOR),
    STDVAR_OVER_TIME(Arity.FIXED, Type.INSTANT_VECTOR, Type.RANGE_VECTOR),
    /** Experimental. */
    STEP(Arity.FIXED, Type.SCALAR),
    SUM_OVER_TIME(Arity.FIXED, Type.INSTANT_VECTOR, Type.RANGE_VECTOR),
    TAN(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    TANH(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    TIME(Arity.FIXED, Type.SCALAR),
    TIMESTAMP(Arity.FIXED, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR),
    /** Experimental. */
    TS_OF_FIRST_OVER_TIME(Arity.FIXED, Type.INSTANT_VECTOR, Type.RANGE_VECTOR),
    /** Experimental. */
    TS_OF_LAST_OVER_TIME(Arity.FIXED, Type.INSTANT_VECTOR, Type.RANGE_VECTOR),
    /** Experimental. */
    TS_OF_MAX_OVER_TIME(Arity.FIXED, Type.INSTANT_VECTOR, Type.RANGE_VECTOR),
    /** Experimental. */
    TS_OF_MIN_OVER_TIME(Arity.FIXED, Type.INSTANT_VECTOR, Type.RANGE_VECTOR),
    VECTOR(Arity.FIXED, Type.INSTANT_VECTOR, Type.SCALAR),
    YEAR(Arity.LAST_OPTIONAL, Type.INSTANT_VECTOR, Type.INSTANT_VECTOR);

    /** How many arguments a call takes, beside the types that {@link #arguments} gives. */
    public enum Arity {
        FIXED,
        LAST_OPTIONAL,
        /** The last type may stand any number of times, none included. */
        LAST_REPEATS
    }

    private final Arity arity;
    private final Type result;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<Type> arguments;

    Function(Arity arity, Type result, Type... arguments) {
        this.arity = arity;
        this.result = result;
        this.arguments = List.of(arguments);
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Arity arity() {
        return arity;
    }

    public Type result() {
        return result;
    }

    public List<Type> arguments() {
        return arguments;
    }
}
