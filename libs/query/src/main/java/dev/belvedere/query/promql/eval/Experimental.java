package dev.belvedere.query.promql.eval;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.promql.AggregateOp;
import dev.belvedere.query.promql.Children;
import dev.belvedere.query.promql.Expr;
import dev.belvedere.query.promql.Function;
import java.util.EnumSet;
import java.util.Set;

/** What Prometheus has only behind a switch, and may still change. */
final class Experimental {
    private static final Set<Function> FUNCTIONS = EnumSet.of(
            Function.DOUBLE_EXPONENTIAL_SMOOTHING,
            Function.END,
            Function.HISTOGRAM_QUANTILES,
            Function.INFO,
            Function.MAD_OVER_TIME,
            Function.MAX_OF,
            Function.MIN_OF,
            Function.RANGE,
            Function.SORT_BY_LABEL,
            Function.SORT_BY_LABEL_DESC,
            Function.START,
            Function.START_TIMESTAMP,
            Function.STEP,
            Function.TS_OF_FIRST_OVER_TIME,
            Function.TS_OF_LAST_OVER_TIME,
            Function.TS_OF_MAX_OVER_TIME,
            Function.TS_OF_MIN_OVER_TIME);
    private static final Set<AggregateOp> AGGREGATIONS = EnumSet.of(AggregateOp.LIMITK, AggregateOp.LIMIT_RATIO);

    private Experimental() {}

    /** Throws if any part of {@code expr} is experimental. */
    static void refuse(Expr expr) {
        switch (expr) {
            case Expr.Call call
            when FUNCTIONS.contains(call.function()) ->
                throw new QueryException(
                        QueryException.Kind.SYNTAX,
                        "function \"" + call.function().text() + "\" is not enabled",
                        call.span());
            case Expr.Aggregate aggregate
            when AGGREGATIONS.contains(aggregate.op()) ->
                throw new QueryException(
                        QueryException.Kind.SYNTAX,
                        aggregate.op().text()
                                + "() is experimental and must be enabled with"
                                + " --enable-feature=promql-experimental-functions",
                        aggregate.span());
            default -> Children.of(expr).forEach(Experimental::refuse);
        }
    }
}
