package dev.belvedere.query.promql.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.belvedere.query.promql.PromQl;
import dev.belvedere.query.promql.eval.grid.Grid;
import dev.belvedere.query.series.SeriesSource.Selection;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of the source: no sample more than the query can need, and none less. */
class SelectionTest {
    private static final Grid GRID = new Grid(600_000, 660_000, 20_000);

    private final RecordedSource source = new RecordedSource(1_000);

    private void evaluate(String query, Options options) {
        new PromQlEvaluator(source, options).evaluate(PromQl.parse(query), GRID, Limits.DEFAULT);
    }

    /** Seconds; the start is exclusive. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "m                                | 300 | 660",
                "m offset 1m                      | 240 | 600",
                "m offset -1m                     | 360 | 720",
                "m @ 50                           | -250 | 50",
                "m @ 50 offset 10s                | -260 | 40",
                "m @ start()                      | 300 | 600",
                "m @ end()                        | 360 | 660",
                "rate(m[1m])                      | 540 | 660",
                "rate(m[1m] offset 10s)           | 530 | 650",
                "rate(m[1m] @ 50)                 | -10 | 50",
                "max_over_time(m[2m:30s])         | 210 | 660",
                "max_over_time(m[2m:50s])         | 200 | 650",
                "max_over_time(rate(m[1m])[2m:30s] offset 1m) | 390 | 600",
                "max_over_time(m[2m:30s] @ 300)   | -90 | 300",
                "max_over_time(max_over_time(m[1m:30s])[2m:30s]) | 180 | 660",
                "timestamp(m)                     | 300 | 660",
                "sum by (x) (m)                   | 300 | 660",
            })
    void theTimesThatAreReadAre(String query, long startSeconds, long endSeconds) {
        evaluate(query, Options.DEFAULT);

        assertThat(source.selections)
                .extracting(Selection::startMillis, Selection::endMillis)
                .containsExactly(tuple(startSeconds * 1000, endSeconds * 1000));
    }

    @Test
    void theLookbackIsAnOption() {
        evaluate("m", Options.DEFAULT.withLookback(Duration.ofSeconds(10)));

        assertThat(source.selections).extracting(Selection::startMillis).containsExactly(590_000L);
    }

    @Test
    void anEmptySubqueryReadsNothing() {
        evaluate("max_over_time(m[1s:10m] offset 70s)", Options.DEFAULT);

        assertThat(source.selections).isEmpty();
    }
}
