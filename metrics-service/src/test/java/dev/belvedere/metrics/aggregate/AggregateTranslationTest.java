package dev.belvedere.metrics.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belvedere.metrics.aggregate.AggregateQuery.Filter;
import dev.belvedere.metrics.aggregate.AggregateQuery.Filter.Op;
import dev.belvedere.metrics.aggregate.AggregateQuery.Function;
import dev.belvedere.query.promql.Expr;
import dev.belvedere.query.promql.PromQl;
import dev.belvedere.web.problem.Problem;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AggregateTranslationTest {
    private final AggregateTranslation translation = new AggregateTranslation(Duration.ofSeconds(15));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    RATE     | sum by (team) (rate(cost[1m]))
                    INCREASE | sum by (team) (increase(cost[30s]))
                    SUM      | sum by (team) (cost)
                    AVG      | avg by (team) (cost)
                    MIN      | min by (team) (cost)
                    MAX      | max by (team) (cost)
                    COUNT    | count by (team) (cost)
                    LAST     | max by (team) (last_over_time(cost[30s]))
                    """)
    void everyFunctionIsAThinTranslation(Function function, String promql) {
        assertThat(translation.promql(query("cost", function, null, List.of("team"), List.of())))
                .isEqualTo(promql);
    }

    @Test
    void aPercentileReadsTheBucketsAndKeepsTheirBounds() {
        assertThat(translation.promql(query("d_seconds", Function.PERCENTILE, 95.0, List.of("agent_id"), List.of())))
                .isEqualTo("histogram_quantile(0.95, sum by (agent_id, le) (rate(d_seconds_bucket[1m])))");
    }

    @Test
    void aPercentileWithoutItsNumberIsRefused() {
        var query = query("d", Function.PERCENTILE, null, List.of(), List.of());
        assertThatThrownBy(() -> translation.promql(query)).isInstanceOf(Problem.BadRequest.class);
    }

    @Test
    void filtersAreMatchers() {
        var filters = List.of(new Filter("status", Op.EQUAL, "failed"), new Filter("a.b", Op.NOT_MATCH, "x|y"));
        assertThat(translation.promql(query("runs", Function.SUM, null, List.of(), filters)))
                .isEqualTo("sum(runs{status=\"failed\", \"a.b\"!~\"x|y\"})");
    }

    @Test
    void A11_namesAndValuesStayWhatTheyAre() {
        var filters = List.of(new Filter("x\"} or secret{", Op.EQUAL, "\"} or secret{x=\"\n#"));
        var promql = translation.promql(query("a\"} or b", Function.SUM, null, List.of("g) (secret"), filters));

        var sum = (Expr.Aggregate) PromQl.parse(promql);
        var selector = (Expr.VectorSelector) sum.operand();

        assertThat(sum.grouping()).containsExactly("g) (secret");
        assertThat(selector.matchers())
                .extracting(matcher -> matcher.value())
                .containsExactly("a\"} or b", "\"} or secret{x=\"\n#");
    }

    private static AggregateQuery query(
            String metric, Function function, @Nullable Double percentile, List<String> groupBy, List<Filter> filters) {
        return new AggregateQuery(metric, function, percentile, groupBy, filters, 0L, 600_000L, 30_000L, null, null);
    }
}
