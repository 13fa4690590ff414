package dev.belvedere.testkit.promql;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.promql.PromQl;
import dev.belvedere.query.promql.eval.Limits;
import dev.belvedere.query.promql.eval.Options;
import dev.belvedere.query.promql.eval.PromQlEvaluator;
import dev.belvedere.query.promql.eval.grid.Grid;

/** Tells queries that Prometheus answers behind a switch only. */
final class ExperimentalQuery {
    private static final PromQlEvaluator STABLE = new PromQlEvaluator((_, _) -> {}, Options.DEFAULT);

    private ExperimentalQuery() {}

    static boolean test(String query) {
        try {
            STABLE.evaluate(PromQl.parse(query), Grid.at(0), Limits.DEFAULT);
            return false;
        } catch (QueryException refused) {
            return switch (refused.kind()) {
                case SYNTAX -> refused.getMessage().contains("enabled");
                case UNSUPPORTED ->
                    !refused.getMessage().contains("histogram")
                            && !refused.getMessage().contains("UTF-8");
                case EXECUTION, LIMIT, TIMEOUT -> false;
            };
        }
    }
}
