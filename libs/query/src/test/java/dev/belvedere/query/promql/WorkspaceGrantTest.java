package dev.belvedere.query.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.Span;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkspaceGrantTest {
    private static final Set<String> SHARED = Set.of("llm_price_usd", "gateway_requests_total");

    private final WorkspaceScope acme = scope("acme");

    // Grants

    @Test
    void severalGrantsAreOneAlternation() {
        assertThat(scope("globex", "acme").query("x").text()).isEqualTo("x{workspace=~\"acme|globex\"}");
    }

    @Test
    void namesAreTakenLiterally() {
        assertThat(scope("a.c|me", "b\"x").query("x").text()).isEqualTo("x{workspace=~\"a\\\\.c\\\\|me|b\\\"x\"}");
        assertThat(scope("a\"} or secret{x=\"").query("x").text())
                .isEqualTo("x{workspace=\"a\\\"} or secret{x=\\\"\"}");
        var matcher = Trees.selectors(scope("a.c", "b").narrow(PromQl.parse("x")))
                .getFirst()
                .matchers()
                .getLast();
        assertThat(matcher.matches("a.c")).isTrue();
        assertThat(matcher.matches("abc")).isFalse();
    }

    @Test
    void theEmptyGrantIsDataWithoutAWorkspace() {
        assertThat(scope("").query("x").text()).isEqualTo("x{workspace=\"\"}");
        assertThat(scope("", "acme").query("x").text()).isEqualTo("x{workspace=~\"acme|\"}");
    }

    @Test
    void allLeavesTheTextAsItIsEvenIfItDoesNotParse() {
        var all = new WorkspaceScope(Set.of("*", "acme"), SHARED);

        assertThat(all.query(" x  # as it is").text()).isEqualTo(" x  # as it is");
        assertThat(all.query("x </ 5").text()).isEqualTo("x </ 5");
        assertThat(all.selector(" {a=\"b\"} ").text()).isEqualTo(" {a=\"b\"} ");
        assertThat(all.query("x +").original(new Span(2, 3))).isEqualTo(new Span(2, 3));
    }

    @Test
    void noGrantMatchesNothingAndNoSharedMetricEither() {
        var nobody = scope();

        assertThat(nobody.query("x").text()).isEqualTo("x{workspace=\"\", workspace!=\"\"}");
        assertThat(nobody.query("llm_price_usd").text()).isEqualTo("llm_price_usd{workspace=\"\", workspace!=\"\"}");
        var matchers =
                Trees.selectors(nobody.narrow(PromQl.parse("x"))).getFirst().matchers();
        for (var value : Set.of("", "acme", "*")) {
            assertThat(matchers.subList(1, 3)).anyMatch(matcher -> !matcher.matches(value));
        }
    }

    @Test
    void manySelectorsTimesManyWorkspacesAreRefused() {
        var workspaces =
                IntStream.range(0, 2000).mapToObj(i -> "workspace-number-" + i).collect(Collectors.toSet());
        var sums = IntStream.range(0, 150).mapToObj(_ -> "x").collect(Collectors.joining("+"));

        assertThatThrownBy(() -> new WorkspaceScope(workspaces, SHARED).query(sums))
                .isInstanceOfSatisfying(
                        QueryException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(QueryException.Kind.LIMIT));
    }

    // Shared metrics

    @Test
    void aSharedMetricNamedByEqualityIsRead() {
        assertThat(narrowed("x * llm_price_usd{model=\"m\"}"))
                .isEqualTo("x{workspace=\"acme\"} * llm_price_usd{model=\"m\"}");
        assertThat(narrowed("{__name__=\"gateway_requests_total\"}")).isEqualTo("gateway_requests_total");
        assertThat(narrowed("{\"llm_price_usd\"}")).isEqualTo("llm_price_usd");
    }

    @Test
    void aSharedMetricNamedInAnotherWayIsNarrowedLikeAll() {
        for (var query : Set.of(
                "{__name__=~\"llm_price.*\"}",
                "{__name__=~\"llm_price_usd\"}",
                "{__name__!=\"x\", model=\"m\"}",
                "{__name__=\"llm_price_usd\", __name__=~\".*\"}",
                "{__name__=\"llm_price_usd\", __name__=\"secret\"}")) {
            assertThat(narrowed(query)).endsWith(", workspace=\"acme\"}");
        }
    }

    // match[]

    @Test
    void aSelectorOfMatchIsNarrowed() {
        assertThat(acme.selector("x{a=\"b\"}").text()).isEqualTo("x{a=\"b\", workspace=\"acme\"}");
        assertThat(acme.selector("{__name__=~\".+\"}").text()).isEqualTo("{__name__=~\".+\", workspace=\"acme\"}");
        assertThat(acme.selector("llm_price_usd").text()).isEqualTo("llm_price_usd");
    }

    @Test
    void matchTakesNothingButASelector() {
        for (var text : Set.of("x[5m]", "x offset 5m", "x or secret", "sum(x)", "1", "(x)", "", "x @ 5", "x y")) {
            assertThatThrownBy(() -> acme.selector(text)).isInstanceOf(QueryException.class);
        }
    }

    @Test
    void everythingIsTheCallersDataAndTheSharedMetrics() {
        assertThat(acme.everything())
                .containsExactly(
                        "{__name__=~\".+\", workspace=\"acme\"}",
                        "{__name__=\"gateway_requests_total\"}",
                        "{__name__=\"llm_price_usd\"}");
        assertThat(scope("", "acme").everything()).contains("{__name__=~\".+\", workspace=~\"acme|\"}");
        assertThat(scope().everything()).containsExactly("{__name__=~\".+\", workspace=\"\", workspace!=\"\"}");
        assertThat(scope("*").everything()).isEmpty();
    }

    private String narrowed(String query) {
        return acme.query(query).text();
    }

    private static WorkspaceScope scope(String... grants) {
        return new WorkspaceScope(Set.of(grants), SHARED);
    }
}
