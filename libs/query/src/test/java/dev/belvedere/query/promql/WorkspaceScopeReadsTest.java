package dev.belvedere.query.promql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.promql.eval.Limits;
import dev.belvedere.query.promql.eval.Options;
import dev.belvedere.query.promql.eval.PromQlEvaluator;
import dev.belvedere.query.promql.eval.grid.Grid;
import dev.belvedere.query.series.Labels;
import dev.belvedere.query.series.SeriesSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What an evaluation of a narrowed query really reads. */
class WorkspaceScopeReadsTest {
    private static final List<Labels> SERIES = List.of(
            Labels.of("__name__", "up", "job", "a", "instance", "i", "workspace", "acme"),
            Labels.of("__name__", "up", "job", "a", "instance", "i", "workspace", "globex"),
            Labels.of("__name__", "target_info", "job", "a", "instance", "i", "workspace", "globex"),
            Labels.of("__name__", "sum", "job", "a", "workspace", "globex", "le", "1"),
            Labels.of("__name__", "a:b", "job", "a"));

    @Property(tries = 3000)
    void noQueryReadsASeriesOfAnotherWorkspace(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int levels) {
        assertThat(workspacesRead("acme", new RandomQueries(seed).query(levels)))
                .isSubsetOf("acme");
    }

    @Example
    void theSameQueriesReadEverythingWithoutALimit() {
        var query = PromQl.parse("info(up) or {job=\"a\"}");

        assertThat(workspacesRead("*", query)).containsExactlyInAnyOrder("acme", "globex", "");
        assertThat(workspacesRead("acme", PromQl.parse("{job=\"a\"} or up"))).containsExactly("acme");
    }

    private static Set<String> workspacesRead(String grant, Expr query) {
        var read = new HashSet<String>();
        var evaluator = new PromQlEvaluator(recording(read), Options.DEFAULT.withExperimental(true));
        try {
            var narrowed = new WorkspaceScope(Set.of(grant), Set.of()).narrow(query);
            evaluator.evaluate(narrowed, Grid.at(0), Limits.DEFAULT);
        } catch (QueryException refusal) {
            // What was read before counts all the same.
            assertThat(refusal.getMessage()).isNotBlank();
        }
        return read;
    }

    private static SeriesSource recording(Set<String> workspacesRead) {
        return (selection, sink) -> SERIES.stream()
                .filter(labels -> labels.match(selection.matchers()))
                .forEach(labels -> {
                    workspacesRead.add(labels.get("workspace"));
                    sink.series(labels, new long[] {selection.endMillis()}, new double[] {1}, 1);
                });
    }
}
