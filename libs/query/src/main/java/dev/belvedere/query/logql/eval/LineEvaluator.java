package dev.belvedere.query.logql.eval;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.logql.Expr;
import dev.belvedere.query.logs.LogSource;
import dev.belvedere.query.logs.LogSource.Entry;
import dev.belvedere.query.logs.LogSource.Selection;
import dev.belvedere.query.promql.eval.grid.Budget;
import java.util.ArrayList;
import java.util.List;

/** Evaluates queries for lines. Stateless; safe to share between threads. */
public final class LineEvaluator {
    private final LogSource source;

    public LineEvaluator(LogSource source) {
        this.source = source;
    }

    /**
     * The first {@code limit} entries in the order asked for that pass the pipeline.
     *
     * @param startNanos inclusive
     * @param endNanos exclusive
     * @throws QueryException of kind {@code UNSUPPORTED} for a stage that is no filter on lines or on labels as text,
     *     {@code LIMIT} and {@code TIMEOUT}; {@code SYNTAX} for a regular expression that is none
     */
    public List<Entry> evaluate(
            Expr.Logs logs, long startNanos, long endNanos, boolean newestFirst, int limit, LineLimits limits) {
        if (limit <= 0) {
            throw new IllegalArgumentException("limit: " + limit + " (expected: positive)");
        }
        var test = EntryTest.of(logs);
        var budget = new Budget(Long.MAX_VALUE, limits.timeout());
        var found = new ArrayList<Entry>();
        var examined = new long[1];
        budget.look();
        source.select(new Selection(logs.selector().matchers(), startNanos, endNanos, newestFirst), entry -> {
            if (++examined[0] > limits.examined()) {
                throw new QueryException(
                        QueryException.Kind.LIMIT,
                        "the query would read more than " + limits.examined() + " lines; narrow the selector or time",
                        logs.selector().span());
            }
            budget.work(1 + entry.line().length());
            if (test.test(entry)) {
                found.add(entry);
            }
            return found.size() < limit;
        });
        return List.copyOf(found);
    }
}
