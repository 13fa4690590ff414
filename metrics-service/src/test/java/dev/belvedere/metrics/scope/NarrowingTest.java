package dev.belvedere.metrics.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belvedere.query.promql.Expr;
import dev.belvedere.query.promql.Expr.VectorSelector;
import dev.belvedere.query.promql.PromQl;
import dev.belvedere.query.promql.WorkspaceScope;
import dev.belvedere.query.series.LabelMatcher;
import dev.belvedere.web.identity.Workspaces;
import dev.belvedere.web.problem.Position;
import dev.belvedere.web.problem.Problem;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NarrowingTest {
    private static final LabelMatcher SCOPE = new LabelMatcher("workspace", LabelMatcher.Op.EQUAL, "acme");

    private final Narrowing acme = new Narrowing(new Workspaces(Set.of("acme")));
    private final Narrowing everything = new Narrowing(Workspaces.ALL);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "topk(scalar(up), x)",
                "quantile(scalar(secret), x)",
                "max_over_time(rate(x[5m])[1h:1m])",
                "x @ 100 offset 5m",
                "absent(x)",
                "x or y unless z",
                "{__name__=~\".+\"}",
                "{__name__=\"gateway_requests_total\", __name__=~\".+\"}",
                "{__name__=~\"gateway_requests_total\"}",
                "count_values(\"v\", x) + on () group_left () y",
                "label_replace(x, \"workspace\", \"acme\", \"\", \"\")",
                "-x ^ y",
                "(x)",
                "clamp_max(x, scalar(y))",
                "{x=\"1\" or y=\"2\"}"
            })
    void A12_noSelectorStandsWithoutTheScopeWhereverItHides(String query) {
        String narrowed;
        try {
            narrowed = acme.query(query);
        } catch (Problem.BadQuery _) {
            return; // what is not understood is refused, never passed on
        }
        var selectors = selectors(PromQl.parse(narrowed));
        assertThat(selectors)
                .isNotEmpty()
                .allSatisfy(selector -> assertThat(selector.matchers()).contains(SCOPE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x{workspace=\"globex\"}",
                "x{workspace!=\"acme\"}",
                "x{workspace=~\".*\"}",
                "x{workspace=\"\"}",
                "x{\"workspace\"=\"globex\"}"
            })
    void A13_theCallersOwnMatcherOnTheScopeLabelIsKeptAndAnded(String query) {
        var selector = (VectorSelector) PromQl.parse(acme.query(query));

        assertThat(selector.matchers()).hasSize(3).contains(SCOPE);
    }

    @Test
    void theTextOfACallerOfEverythingPassesUnchanged() {
        assertThat(everything.query("future_function(x) by z")).isEqualTo("future_function(x) by z");
    }

    @Test
    void sharedMetricsNamedPlainlyGetNoMatcher() {
        assertThat(acme.query("llm_price_usd")).isEqualTo("llm_price_usd");
    }

    @Test
    void withoutASelectorTheCallerSeesTheOwnSeriesAndTheSharedMetrics() {
        assertThat(acme.selectors(List.of()))
                .hasSize(4)
                .anyMatch(selector -> selector.contains("workspace=\"acme\""))
                .anyMatch(selector -> selector.contains("llm_price_usd"));
        assertThat(everything.selectors(List.of())).isEmpty();
    }

    @Test
    void anErrorNamesItsPlaceInTheTextThatWasSent() {
        assertThatThrownBy(() -> acme.query("sum(rate(x[5m])"))
                .isInstanceOfSatisfying(
                        Problem.BadQuery.class,
                        problem -> assertThat(problem.position()).isPresent());
    }

    @Test
    void anErrorThatTheBackendFindsInTheNarrowedTextNamesThePlaceInTheTextThatWasSent() {
        var text = "sum(alpha) + beta";
        var narrowed = acme.query(text);
        var place = narrowed.indexOf("beta") + 1;

        assertThatThrownBy(() -> acme.ask(text, _ -> {
                    throw new Problem.BadQuery("1:" + place + ": parse error: no such thing", null);
                }))
                .isInstanceOfSatisfying(
                        Problem.BadQuery.class,
                        problem -> assertThat(problem.position())
                                .contains(new Position(text.indexOf("beta"), text.length())));
    }

    @Test
    void anErrorOfACallerOfEverythingIsPlacedByOurParser() {
        assertThatThrownBy(() -> everything.ask("sum(", _ -> {
                    throw new Problem.BadQuery("parse error", null);
                }))
                .isInstanceOfSatisfying(
                        Problem.BadQuery.class,
                        problem -> assertThat(problem.position()).isPresent());
    }

    /** All selectors of a tree, found by its records' components and not by the code under test. */
    private static List<VectorSelector> selectors(Object node) {
        var found = new ArrayList<VectorSelector>();
        if (node instanceof VectorSelector selector) {
            found.add(selector);
        }
        if (node instanceof Collection<?> several) {
            several.forEach(each -> found.addAll(selectors(each)));
        } else if (node instanceof Expr) {
            for (var component : node.getClass().getRecordComponents()) {
                var value = valueOf(component, node);
                if (value != null) {
                    found.addAll(selectors(value));
                }
            }
        }
        return found;
    }

    private static @Nullable Object valueOf(RecordComponent component, Object node) {
        try {
            return component.getAccessor().invoke(node);
        } catch (ReflectiveOperationException exception) {
            throw new IllegalStateException(component + " cannot be read", exception);
        }
    }

    @Test
    void theScopeLabelIsTheOneOfTheDesign() {
        assertThat(WorkspaceScope.LABEL).isEqualTo("workspace");
    }
}
