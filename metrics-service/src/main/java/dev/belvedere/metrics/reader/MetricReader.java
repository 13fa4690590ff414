package dev.belvedere.metrics.reader;

import dev.belvedere.metrics.result.Exemplar;
import dev.belvedere.metrics.result.InstantAnswer;
import dev.belvedere.metrics.result.RangeAnswer;
import dev.belvedere.web.backend.CallBudget;
import java.util.List;
import java.util.Map;

/**
 * A store of metrics that is asked in PromQL. Knows nothing of callers: texts come narrowed already. Every method ends
 * in an answer or a {@link dev.belvedere.web.problem.Problem}, within the budget.
 */
public interface MetricReader {

    /** Values at one time; of more than {@code limit} series those with the greatest values. */
    InstantAnswer instant(String promql, long timeMillis, int limit, CallBudget budget);

    /** Values on a grid; of more than {@code limit} series those with the greatest mean. */
    RangeAnswer range(String promql, Grid grid, int limit, CallBudget budget);

    /** Series that match; at least one selector is needed. */
    Listing<Map<String, String>> series(Selection selection, CallBudget budget);

    /** Labels and number of the series that match, by metric; of more than the limit, of those that came first. */
    Map<String, MetricShape> shapes(Selection selection, CallBudget budget);

    /** Label names, sorted. */
    Listing<String> labelNames(Selection selection, CallBudget budget);

    /** Values of a label, sorted. */
    Listing<String> labelValues(String label, Selection selection, CallBudget budget);

    /** Metadata by the name of the metric family, for at most {@code limit} of them. */
    Map<String, MetricMetadata> metadata(int limit, CallBudget budget);

    /** Exemplars of the series that {@code promql} selects, oldest first, at most {@code limit}. */
    List<Exemplar> exemplars(String promql, long startMillis, long endMillis, int limit, CallBudget budget);
}
