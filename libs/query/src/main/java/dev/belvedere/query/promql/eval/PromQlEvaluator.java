package dev.belvedere.query.promql.eval;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.promql.Expr;
import dev.belvedere.query.promql.eval.grid.Grid;
import dev.belvedere.query.series.SeriesSource;

/** Evaluates PromQL expressions over one source of series. Stateless; safe to share between threads. */
public final class PromQlEvaluator {
    private final SeriesSource source;
    private final Options options;

    public PromQlEvaluator(SeriesSource source, Options options) {
        this.source = source;
        this.options = options;
    }

    /**
     * Evaluates {@code expr} at every step of {@code grid}.
     *
     * @throws QueryException if it cannot be answered: {@code EXECUTION} for what the data does not allow, worded as
     *     Prometheus does, {@code UNSUPPORTED}, {@code LIMIT}, {@code TIMEOUT}
     */
    public Evaluation evaluate(Expr expr, Grid grid, Limits limits) {
        throw new QueryException(
                QueryException.Kind.UNSUPPORTED, "not supported yet: evaluation by " + source + options, null);
    }
}
