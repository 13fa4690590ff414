package dev.belvedere.query.promql.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belvedere.query.promql.PromQl;
import dev.belvedere.query.promql.eval.grid.Grid;
import dev.belvedere.query.series.Labels;
import dev.belvedere.query.series.StaleMarker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When names go at once, which is the default. */
class NameRemovalTest {
    private static final Grid GRID = new Grid(0, 120_000, 60_000);

    private final RecordedSource source = new RecordedSource(60_000)
            .with(Labels.of("__name__", "a", "x", "1", "__type__", "gauge", "__unit__", "s"), 1, 2, 3)
            .with(Labels.of("__name__", "b", "x", "2"), 1, StaleMarker.VALUE, StaleMarker.VALUE)
            .with(Labels.of("__name__", "c", "x", "2"), StaleMarker.VALUE, 5, 6)
            .with(Labels.of("__name__", "d", "x", "3"), 1, 1, 1)
            .with(Labels.of("__name__", "e", "x", "3"), 1, 1, 1);

    private Value.Matrix matrix(String query) {
        var evaluator = new PromQlEvaluator(source, Options.DEFAULT);
        return (Value.Matrix)
                evaluator.evaluate(PromQl.parse(query), GRID, Limits.DEFAULT).value();
    }

    @Test
    void typeAndUnitGoWithTheName() {
        assertThat(matrix("abs(a)").series()).extracting(GridSeries::labels).containsExactly(Labels.of("x", "1"));
    }

    @Test
    void seriesThatTakeTurnsBecomeOne() {
        var series = matrix("abs({x=\"2\"})").series();

        assertThat(series).hasSize(1);
        assertThat(series.getFirst().labels()).isEqualTo(Labels.of("x", "2"));
        assertThat(series.getFirst().values()).containsExactly(1, 5, 6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abs({x=\"3\"})",
                "-{x=\"3\"}",
                "{x=\"3\"} + 1",
                "{x=\"3\"} > bool 1",
                "rate({x=\"3\"}[2m])",
                "sum(rate({x=\"3\"}[2m]))",
                "timestamp({x=\"3\"})",
                "max_over_time({x=\"2\"}[2m])",
            })
    void seriesThatDifferInTheirNameOnlyCannotLoseIt(String query) {
        assertThatThrownBy(() -> matrix(query)).hasMessage("vector cannot contain metrics with the same labelset");
    }

    @Test
    void aSumDoesNotMind() {
        assertThat(matrix("sum by (x) ({x=\"3\"})").series().getFirst().values())
                .containsExactly(2, 2, 2);
    }
}
