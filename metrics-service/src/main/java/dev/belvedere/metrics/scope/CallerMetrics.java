package dev.belvedere.metrics.scope;

import dev.belvedere.metrics.reader.FamilyName;
import dev.belvedere.metrics.reader.Grid;
import dev.belvedere.metrics.reader.Listing;
import dev.belvedere.metrics.reader.MetricMetadata;
import dev.belvedere.metrics.reader.MetricReader;
import dev.belvedere.metrics.reader.MetricShape;
import dev.belvedere.metrics.reader.Selection;
import dev.belvedere.metrics.result.Exemplar;
import dev.belvedere.metrics.result.InstantAnswer;
import dev.belvedere.metrics.result.RangeAnswer;
import dev.belvedere.web.backend.CallBudget;
import dev.belvedere.web.identity.Caller;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The metrics of one caller: what the features ask. Texts are narrowed to the caller's workspaces before they leave, and
 * the place of an error is one in the text that came. Safe to hand to other threads.
 */
public final class CallerMetrics {
    /** Series in an answer, if the caller does not say. */
    public static final int USUAL_SERIES = 500;

    /** The most series that a caller may ask for. */
    public static final int MOST_SERIES = 5_000;

    private static final long DAY_MILLIS = 86_400_000;

    private final MetricReader reader;
    private final Narrowing narrowing;
    private final CallBudget budget;

    CallerMetrics(MetricReader reader, Caller caller, CallBudget budget) {
        this.reader = reader;
        this.narrowing = new Narrowing(caller.workspaces());
        this.budget = budget;
    }

    public InstantAnswer instant(String promql, long timeMillis, int limit) {
        return narrowing.ask(promql, text -> reader.instant(text, timeMillis, Math.min(limit, MOST_SERIES), budget));
    }

    public RangeAnswer range(String promql, Grid grid, int limit) {
        return narrowing.ask(promql, text -> reader.range(text, grid, Math.min(limit, MOST_SERIES), budget));
    }

    public List<Exemplar> exemplars(String promql, long startMillis, long endMillis, int limit) {
        return narrowing.ask(promql, text -> reader.exemplars(text, startMillis, endMillis, limit, budget));
    }

    public Listing<Map<String, String>> series(Selection selection) {
        return reader.series(narrowed(selection), budget);
    }

    public Map<String, MetricShape> shapes(Selection selection) {
        return reader.shapes(narrowed(selection), budget);
    }

    public Listing<String> labelNames(Selection selection) {
        return reader.labelNames(narrowed(selection), budget);
    }

    public Listing<String> labelValues(String label, Selection selection) {
        return reader.labelValues(label, narrowed(selection), budget);
    }

    /** Names of the metrics that the caller sees, of the last day. */
    public Listing<String> names(long nowMillis, int limit) {
        return labelValues("__name__", new Selection(List.of(), nowMillis - DAY_MILLIS, nowMillis, limit));
    }

    /** Metadata by the name of the family; of a caller of some workspaces, for the metrics that the caller sees. */
    public Map<String, MetricMetadata> metadata(long nowMillis, int limit) {
        var all = reader.metadata(limit, budget);
        if (narrowing.isUnlimited()) {
            return all;
        }
        var visible =
                names(nowMillis, limit).items().stream().flatMap(FamilyName::of).collect(Collectors.toSet());
        var cut = new LinkedHashMap<>(all);
        cut.keySet().retainAll(visible);
        return cut;
    }

    /** Nobody waits any more: breaks off what is under way. */
    public void giveUp() {
        budget.cancel();
    }

    private Selection narrowed(Selection selection) {
        return new Selection(
                narrowing.selectors(selection.match()),
                selection.startMillis(),
                selection.endMillis(),
                selection.limit());
    }
}
