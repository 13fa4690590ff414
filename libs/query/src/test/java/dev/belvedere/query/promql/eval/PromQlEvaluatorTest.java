package dev.belvedere.query.promql.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.promql.PromQl;
import dev.belvedere.query.promql.eval.grid.Annotation;
import dev.belvedere.query.promql.eval.grid.Grid;
import dev.belvedere.query.series.Labels;
import org.junit.jupiter.api.Test;

class PromQlEvaluatorTest {
    private static final Labels A = Labels.of("__name__", "m", "x", "a");
    private static final Labels B = Labels.of("__name__", "m", "x", "b");
    private static final Grid THREE_MINUTES = new Grid(0, 130_000, 60_000);

    private final RecordedSource source =
            new RecordedSource(60_000).with(A, 1, 2, 3).with(B, 30, 20, 10);
    private final PromQlEvaluator evaluator = new PromQlEvaluator(source, Options.DEFAULT);

    private Evaluation evaluate(String query, Grid grid) {
        return evaluator.evaluate(PromQl.parse(query), grid, Limits.DEFAULT);
    }

    @Test
    void anInstantVectorKeepsTheOrderThatTheExpressionGives() {
        assertThat(evaluate("sort_desc(m)", Grid.at(0)).value())
                .isInstanceOfSatisfying(
                        Value.Vector.class,
                        vector -> assertThat(vector.samples())
                                .containsExactly(new Value.Sample(B, 30), new Value.Sample(A, 1)));
    }

    @Test
    void aRangeQueryGivesTheValuesOfEveryStepUpToTheLastWholeOne() {
        assertThat(evaluate("m{x=\"a\"}", THREE_MINUTES).value()).isInstanceOfSatisfying(Value.Matrix.class, matrix -> {
            assertThat(matrix.series()).hasSize(1);
            assertThat(matrix.series().getFirst().labels()).isEqualTo(A);
            assertThat(matrix.series().getFirst().values()).containsExactly(1, 2, 3);
        });
    }

    @Test
    void theSeriesOfAMatrixAreSortedByTheirLabels() {
        assertThat(evaluate("m{x=\"b\"} or m", THREE_MINUTES).value())
                .isInstanceOfSatisfying(
                        Value.Matrix.class,
                        matrix -> assertThat(matrix.series())
                                .extracting(GridSeries::labels)
                                .containsExactly(A, B));
    }

    @Test
    void aScalarIsOneSeriesWithoutLabelsInARangeQuery() {
        assertThat(evaluate("1 + 1", Grid.at(5)).value()).isEqualTo(new Value.Scalar(5, 2));
        assertThat(evaluate("time()", THREE_MINUTES).value()).isInstanceOfSatisfying(Value.Matrix.class, matrix -> {
            assertThat(matrix.series().getFirst().labels()).isEqualTo(Labels.EMPTY);
            assertThat(matrix.series().getFirst().values()).containsExactly(0, 60, 120);
        });
    }

    @Test
    void aRangeVectorIsAnsweredWithItsSamplesInAnInstantQueryOnly() {
        assertThat(evaluate("m{x=\"a\"}[2m]", Grid.at(120_000)).value())
                .isInstanceOfSatisfying(Value.RangeVector.class, range -> {
                    assertThat(range.series().getFirst().timesMillis()).containsExactly(60_000, 120_000);
                    assertThat(range.series().getFirst().values()).containsExactly(2, 3);
                });
        assertThatThrownBy(() -> evaluate("m[2m]", THREE_MINUTES))
                .hasMessage(
                        "invalid expression type \"range vector\" for range query, must be Scalar or instant Vector");
    }

    @Test
    void aStringIsAnsweredInAnInstantQueryOnly() {
        assertThat(evaluate("\"text\"", Grid.at(5)).value()).isEqualTo(new Value.Text(5, "text"));
        assertThatThrownBy(() -> evaluate("\"text\"", THREE_MINUTES))
                .hasMessage("invalid expression type \"string\" for range query, must be Scalar or instant Vector");
    }

    @Test
    void aSeriesWithoutAnyValueIsNotInTheAnswer() {
        assertThat(evaluate("m > 100", THREE_MINUTES).value())
                .isInstanceOfSatisfying(
                        Value.Matrix.class,
                        matrix -> assertThat(matrix.series()).isEmpty());
    }

    @Test
    void anAnnotationNamesThePlaceInTheText() {
        var query = "sum(\n  rate(m[2m]))";

        assertThat(evaluate(query, Grid.at(120_000)).annotations())
                .extracting(Annotation::kind, annotation -> annotation.textIn(query))
                .containsExactly(tuple(
                        Annotation.Kind.INFO,
                        "PromQL info: metric might not be a counter, name does not end in"
                                + " _total/_sum/_count/_bucket: \"m\" (2:8)"));
    }

    @Test
    void samplesReadAreCounted() {
        assertThat(evaluate("sum(m) + sum(m)", THREE_MINUTES).samplesRead()).isEqualTo(12);
    }

    @Test
    void nativeHistogramsAreRefusedAndNeverAnsweredWrongly() {
        assertThatThrownBy(() -> evaluate("histogram_count(m)", Grid.at(0)))
                .isInstanceOfSatisfying(
                        QueryException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(QueryException.Kind.UNSUPPORTED))
                .hasMessage("not supported yet: native histograms (histogram_count)");
    }

    @Test
    void experimentalPartsNeedTheSwitch() {
        assertThatThrownBy(() -> evaluate("sum(mad_over_time(m[5m]))", Grid.at(0)))
                .hasMessage("function \"mad_over_time\" is not enabled");
        assertThatThrownBy(() -> evaluate("abs(limitk(1, m))", Grid.at(0)))
                .hasMessage(
                        "limitk() is experimental and must be enabled with --enable-feature=promql-experimental-functions");
        assertThat(new PromQlEvaluator(source, Options.DEFAULT.withExperimental(true))
                        .evaluate(PromQl.parse("limitk(1, m)"), Grid.at(0), Limits.DEFAULT)
                        .value())
                .isInstanceOf(Value.Vector.class);
    }
}
