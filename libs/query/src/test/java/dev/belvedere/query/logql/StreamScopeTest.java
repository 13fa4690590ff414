package dev.belvedere.query.logql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.Span;
import dev.belvedere.query.promql.WorkspaceScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A15 for logs: no place of a query where a stream selector stands escapes the caller's workspaces. */
class StreamScopeTest {
    private final StreamScope acme = new StreamScope(Set.of("acme"));

    private String narrowed(String query) {
        return acme.query(query).text();
    }

    @Test
    void aSelectorAlone() {
        assertThat(narrowed("{app=\"a\"}")).isEqualTo("{app=\"a\", workspace=\"acme\"}");
    }

    @Test
    void aSelectorBeforeAPipeline() {
        assertThat(narrowed("{app=\"a\"} |= \"{app=\\\"b\\\"}\" | json"))
                .isEqualTo("{app=\"a\", workspace=\"acme\"} |= \"{app=\\\"b\\\"}\" | json");
    }

    @Test
    void aSelectorBetweenParentheses() {
        assertThat(narrowed("((({app=\"a\"}))) | json")).isEqualTo("{app=\"a\", workspace=\"acme\"} | json");
    }

    @Test
    void aSelectorWithTheRangeBeforeItsPipeline() {
        assertThat(narrowed("rate({app=\"a\"}[1m] | json)"))
                .isEqualTo("rate({app=\"a\", workspace=\"acme\"} | json [1m])");
    }

    @Test
    void aSelectorBehindAParameter() {
        assertThat(narrowed("quantile_over_time(0.5, {app=\"a\"} | unwrap v [1m])"))
                .isEqualTo("quantile_over_time(0.5, {app=\"a\", workspace=\"acme\"} | unwrap v [1m])");
    }

    @Test
    void aSelectorInsideAnAggregation() {
        assertThat(narrowed("topk(2, sum by (app) (rate({app=\"a\"}[1m])))"))
                .isEqualTo("topk(2, sum by (app) (rate({app=\"a\", workspace=\"acme\"} [1m])))");
    }

    @Test
    void selectorsOnBothSidesOfAnOperator() {
        assertThat(narrowed("rate({app=\"a\"}[1m]) / on (app) (rate({app=\"b\"}[1m] offset 1h))"))
                .isEqualTo("rate({app=\"a\", workspace=\"acme\"} [1m]) / on (app)"
                        + " (rate({app=\"b\", workspace=\"acme\"} [1m] offset 1h))");
    }

    @Test
    void aSelectorInsideLabelReplace() {
        assertThat(narrowed("label_replace(rate({app=\"a\"}[1m]), \"x\", \"$1\", \"y\", \"(.*)\")"))
                .startsWith("label_replace(rate({app=\"a\", workspace=\"acme\"} [1m]),");
    }

    @Test
    void aSelectorOfWhatIsAbsent() {
        assertThat(narrowed("absent_over_time({app=\"a\"}[1m])"))
                .isEqualTo("absent_over_time({app=\"a\", workspace=\"acme\"} [1m])");
    }

    @Test
    void theCallersOwnMatcherOnTheLabelStaysBesideOurs() {
        assertThat(narrowed("{workspace=~\"globex|acme\"}"))
                .isEqualTo("{workspace=~\"globex|acme\", workspace=\"acme\"}");
    }

    @Test
    void aCommentHidesNothing() {
        assertThat(narrowed("{app=\"a\" # }\n}")).isEqualTo("{app=\"a\", workspace=\"acme\"}");
    }

    @Test
    void aPlaceInTheNarrowedTextIsFoundInTheCallersText() {
        var query = "sum(rate({app=\"a\"} | json [1m]))";
        var narrowed = acme.query(query);
        var json = narrowed.text().indexOf("| json");

        assertThat(narrowed.original(new Span(json, json + 6))).isEqualTo(new Span(19, 25));
    }

    @Test
    void aSelectorThatCanMatchEverythingAlsoAsksForAService() {
        assertThat(new StreamScope(Set.of("acme", WorkspaceScope.NONE)).everything())
                .isEqualTo("{workspace=~\"acme|\", service_name=~\".+\"}");
        assertThat(new StreamScope(Set.of(WorkspaceScope.NONE)).everything())
                .isEqualTo("{workspace=\"\", service_name=~\".+\"}");
        assertThat(acme.everything()).isEqualTo("{workspace=\"acme\"}");
    }

    @Test
    void aNameIsNoRegularExpression() {
        assertThat(new StreamScope(Set.of("a.c", "b")).selector("{}").text()).isEqualTo("{workspace=~\"a\\\\.c|b\"}");
    }

    @Test
    void withoutGrantsNothingMatches() {
        assertThat(new StreamScope(Set.of()).query("{app=\"a\"}").text())
                .isEqualTo("{app=\"a\", workspace=\"\", workspace!=\"\"}");
    }

    @Test
    void allWorkspacesLeaveTheTextUnread() {
        assertThat(new StreamScope(Set.of("*"))
                        .query("what Loki may understand")
                        .text())
                .isEqualTo("what Loki may understand");
    }

    @Test
    void selectorsTimesWorkspacesAreBounded() {
        var many = IntStream.range(0, 10_000).mapToObj(i -> "workspace-" + i).collect(Collectors.toSet());
        var query = IntStream.range(0, 60).mapToObj(_ -> "rate({a=\"b\"}[1m])").collect(Collectors.joining(" + "));

        assertThatThrownBy(() -> new StreamScope(many).query(query))
                .isInstanceOfSatisfying(
                        QueryException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(QueryException.Kind.LIMIT));
    }

    @Property
    void everySelectorOfAnyQueryIsNarrowed(@ForAll long seed) {
        var query = LogQl.parse(narrowed(new RandomLogQueries(seed).query()));

        assertThat(selectors(query))
                .allSatisfy(selector ->
                        assertThat(selector.matchers().getLast().toString()).isEqualTo("workspace=\"acme\""));
    }

    private static List<Expr.Selector> selectors(Expr expr) {
        var found = new ArrayList<Expr.Selector>();
        if (expr instanceof Expr.Selector selector) {
            found.add(selector);
        }
        Children.of(expr).forEach(child -> found.addAll(selectors(child)));
        return found;
    }
}
