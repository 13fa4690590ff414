package dev.belvedere.query.promql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.series.LabelMatcher;
import dev.belvedere.query.series.LabelMatcher.Op;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class WorkspaceScopePropertyTest {
    private static final LabelMatcher ACME = new LabelMatcher("workspace", Op.EQUAL, "acme");

    private final WorkspaceScope scope = new WorkspaceScope(Set.of("acme"), Set.of("up"));

    @Property(tries = 3000)
    void everySelectorButASharedMetricsCarriesTheMatcher(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int levels) {
        var narrowed = narrow(new RandomQueries(seed).query(levels));

        Assume.that(narrowed.isPresent());
        assertThat(Trees.selectors(PromQl.parse(PromQl.print(narrowed.get()))))
                .filteredOn(selector -> !isPlainly(selector, "up"))
                .allSatisfy(selector -> assertThat(selector.matchers()).contains(ACME));
    }

    @Property(tries = 1000)
    void nothingButMatchersIsAddedAndNoneIsLost(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int levels) {
        var query = new RandomQueries(seed).query(levels);
        var narrowed = narrow(query);

        Assume.that(narrowed.isPresent());
        assertThat(withoutAcme(narrowed.get())).isEqualTo(withoutAcme(query));
    }

    /** Empty where the query calls {@code info} without labels, which is refused. */
    private Optional<Expr> narrow(Expr query) {
        try {
            return Optional.of(scope.narrow(query));
        } catch (QueryException refusal) {
            assertThat(refusal.kind()).isEqualTo(QueryException.Kind.UNSUPPORTED);
            assertThat(Trees.nodes(query))
                    .anyMatch(node -> node instanceof Expr.Call call && call.function() == Function.INFO);
            return Optional.empty();
        }
    }

    private static Expr withoutAcme(Expr expr) {
        return expr instanceof Expr.VectorSelector(var matchers, var shift, var span)
                ? new Expr.VectorSelector(
                        matchers.stream()
                                .filter(matcher -> !matcher.equals(ACME))
                                .toList(),
                        shift,
                        span)
                : Children.replace(expr, WorkspaceScopePropertyTest::withoutAcme);
    }

    private static boolean isPlainly(Expr.VectorSelector selector, String name) {
        var onName = selector.matchers().stream()
                .filter(matcher -> matcher.name().equals("__name__"))
                .toList();
        return onName.equals(List.of(new LabelMatcher("__name__", Op.EQUAL, name)));
    }
}
