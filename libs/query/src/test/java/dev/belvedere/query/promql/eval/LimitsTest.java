package dev.belvedere.query.promql.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.QueryException.Kind;
import dev.belvedere.query.promql.PromQl;
import dev.belvedere.query.promql.eval.grid.Grid;
import dev.belvedere.query.series.Labels;
import dev.belvedere.query.series.SeriesSource;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final int SERIES = 50;
    private static final int SAMPLES = 100;
    private static final Grid GRID = new Grid(0, 99_000, 1_000);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SeriesSource source = source();

    private static SeriesSource source() {
        var source = new RecordedSource(1_000);
        for (var series = 0; series < SERIES; series++) {
            source.with(Labels.of("__name__", "m_total", "n", String.valueOf(series)), new double[SAMPLES]);
        }
        return source;
    }

    @AfterEach
    void forgetInterruption() {
        Thread.interrupted();
    }

    private Evaluation evaluate(SeriesSource from, String query, Grid grid, Limits limits) {
        return new PromQlEvaluator(from, Options.DEFAULT).evaluate(PromQl.parse(query), grid, limits);
    }

    private AbstractThrowableAssert<?, ?> refused(String query, Grid grid, Limits limits, Kind kind) {
        return assertThatThrownBy(() -> evaluate(source, query, grid, limits))
                .isInstanceOfSatisfying(
                        QueryException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(kind));
    }

    @Test
    void moreSamplesThanAllowedAreNotRead() {
        refused("sum(m_total)", GRID, new Limits(SERIES * SAMPLES - 1, 10, MINUTE), Kind.LIMIT)
                .hasMessageStartingWith("query processing would load too many samples into memory in query execution");
        assertThat(evaluate(source, "sum(m_total)", GRID, new Limits(SERIES * SAMPLES, 10, MINUTE))
                        .samplesRead())
                .isEqualTo(SERIES * SAMPLES);
    }

    @Test
    void anAggregationOverARateHoldsNoMoreThanItsGroups() {
        var manySteps = new Grid(0, 99_000, 1);
        var limits = new Limits(6L * manySteps.steps(), 1_000, MINUTE);

        assertThat(evaluate(source, "sum(rate(m_total[10s]))", manySteps, limits)
                        .value())
                .isInstanceOf(Value.Matrix.class);
        refused("rate(m_total[10s])", manySteps, limits, Kind.LIMIT);
        refused("topk(1, rate(m_total[10s]))", manySteps, limits, Kind.LIMIT);
    }

    @Test
    void moreSeriesThanAllowedAreNotAnswered() {
        refused("m_total", GRID, new Limits(1_000_000, SERIES - 1, MINUTE), Kind.LIMIT)
                .hasMessageContaining("more than 49 series");
        refused("m_total[1m]", Grid.at(60_000), new Limits(1_000_000, SERIES - 1, MINUTE), Kind.LIMIT);
        assertThat(evaluate(source, "m_total", GRID, new Limits(1_000_000, SERIES, MINUTE))
                        .value())
                .isInstanceOf(Value.Matrix.class);
    }

    @Test
    void tooManySeriesAreRefusedAsTheyCome() {
        var read = new AtomicInteger();
        SeriesSource endless = (_, sink) -> {
            while (true) {
                var name = String.valueOf(read.incrementAndGet());
                sink.series(Labels.of("n", name), new long[] {1}, new double[] {1}, 1);
            }
        };

        assertThatThrownBy(() -> evaluate(endless, "m", Grid.at(1), new Limits(Long.MAX_VALUE, 10, MINUTE)))
                .hasMessageContaining("more than 10 series");
        assertThat(read).hasValue(11);
    }

    @Test
    void aGridThatDoesNotFitIsRefusedBeforeAnythingIsAllocated() {
        var limits = new Limits(1_000_000, 1_000, MINUTE);

        refused("time()", new Grid(0, 31_536_000_000L, 20), limits, Kind.LIMIT);
        refused("max_over_time(m_total[1y:20ms])", Grid.at(60_000), limits, Kind.LIMIT);
        refused("max_over_time(vector(1)[200y:1ms])", Grid.at(60_000), limits, Kind.LIMIT);
    }

    @Test
    void anEvaluationEndsWhenItsTimeIsOver() {
        SeriesSource endless = (selection, sink) -> {
            for (var series = 0L; ; series++) {
                sink.series(Labels.of("n", Long.toString(series)), new long[] {1}, new double[] {1}, 1);
            }
        };

        assertThatThrownBy(() ->
                        evaluate(endless, "sum(m)", Grid.at(1), new Limits(Long.MAX_VALUE, 10, Duration.ofMillis(100))))
                .isInstanceOfSatisfying(
                        QueryException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT))
                .hasMessage("query timed out in expression evaluation");
    }

    @Test
    void anInterruptedThreadEndsTheEvaluation() {
        Thread.currentThread().interrupt();

        refused("sum(m_total)", GRID, Limits.DEFAULT, Kind.TIMEOUT)
                .hasMessage("query was canceled in expression evaluation");
    }
}
