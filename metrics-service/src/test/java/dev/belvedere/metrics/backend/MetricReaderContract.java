package dev.belvedere.metrics.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belvedere.metrics.reader.Grid;
import dev.belvedere.metrics.reader.MetricReader;
import dev.belvedere.metrics.reader.Selection;
import dev.belvedere.metrics.result.Limited;
import dev.belvedere.metrics.result.ResultType;
import dev.belvedere.testing.RemoteWrite;
import dev.belvedere.testing.TimeSeries;
import dev.belvedere.testing.TimeSeries.Exemplar;
import dev.belvedere.web.backend.BackendClient;
import dev.belvedere.web.backend.BackendSettings;
import dev.belvedere.web.backend.CallBudget;
import dev.belvedere.web.problem.Problem;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What {@link PrometheusReader} promises against any server that speaks Prometheus' API. Each server is fed the same
 * samples by remote write, ending at {@link #end()}, so the same calls must give the same answers.
 */
abstract class MetricReaderContract {
    private static final long STEP_MILLIS = 15_000;
    private static final int POINTS = 41;

    abstract MetricReader reader();

    /** Time of the newest samples; a multiple of the step. */
    abstract long end();

    static MetricReader readerOf(URI base) {
        var settings = new BackendSettings("prometheus", base, Duration.ofSeconds(2), 64 << 20, 8);
        return new PrometheusReader(new BackendClient(
                settings, new SimpleMeterRegistry(), OpenTelemetry.noop().getTracer("test")));
    }

    /** A recent time to end at. */
    static long alignedNow() {
        return System.currentTimeMillis() / STEP_MILLIS * STEP_MILLIS;
    }

    static void write(URI base, long endMillis) {
        var series = new ArrayList<TimeSeries>();
        for (var agent : List.of("alpha", "beta", "gamma")) {
            var exemplar =
                    new Exemplar(Map.of("trace_id", "0af7651916cd43dd8448eb211c80319c"), 0.7, endMillis - 30_000);
            var counter = ramp("runs_total", Map.of("agent_id", agent), agent.length(), endMillis);
            series.add(agent.equals("alpha") ? counter.with(exemplar) : counter);
        }
        series.add(ramp("odd", Map.of("kind", "nan"), Double.NaN, endMillis));
        series.add(ramp("odd", Map.of("kind", "infinite"), Double.POSITIVE_INFINITY, endMillis));
        series.add(ramp("with.dots", Map.of("label.with.dots", "größe \"<b>\""), 1, endMillis));
        var answer = new RemoteWrite(base.resolve("/api/v1/write")).send(series);
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    }

    private static TimeSeries ramp(String name, Map<String, String> labels, double perStep, long endMillis) {
        var all = new TreeMap<>(labels);
        all.put("__name__", name);
        var values = new double[POINTS];
        for (var i = 0; i < POINTS; i++) {
            values[i] = Double.isFinite(perStep) ? i * perStep : perStep;
        }
        return TimeSeries.of(all, endMillis - (POINTS - 1) * STEP_MILLIS, STEP_MILLIS, values);
    }

    @Test
    void anInstantQueryGivesValuesAtTheTime() {
        var answer = reader().instant("sum by (agent_id) (runs_total)", end(), 10, budget());

        assertThat(answer.resultType()).isEqualTo(ResultType.VECTOR);
        assertThat(answer.series()).hasSize(3).allSatisfy(series -> {
            assertThat(series.timeMillis()).isEqualTo(end());
            assertThat(series.value().value())
                    .isEqualTo(40.0
                            * String.valueOf(series.labels().get("agent_id")).length());
        });
        assertThat(answer.limited()).isNull();
    }

    @Test
    void scalarsStringsAndRangeVectorsAreResultsToo() {
        var scalar = reader().instant("1 + 1", end(), 10, budget());
        var text = reader().instant("\"words\"", end(), 10, budget());
        var matrix = reader().instant("runs_total{agent_id=\"beta\"}[1m]", end(), 10, budget());

        assertThat(scalar.resultType()).isEqualTo(ResultType.SCALAR);
        assertThat(scalar.series().getFirst().value().value()).isEqualTo(2);
        assertThat(text.resultType()).isEqualTo(ResultType.STRING);
        assertThat(text.series().getFirst().text()).isEqualTo("words");
        assertThat(matrix.resultType()).isEqualTo(ResultType.MATRIX);
        assertThat(matrix.series().getFirst().samples()).hasSize(4);
    }

    @Test
    void aRangeQueryFillsTheGridAndLeavesGaps() {
        var start = end() - 40 * STEP_MILLIS - 600_000; // ten minutes before the first sample
        var grid = new Grid(start, end(), STEP_MILLIS);

        var answer = reader().range("runs_total{agent_id=\"beta\"}", grid, 10, budget());

        var values = answer.series().getFirst().values();
        assertThat(answer.points()).isEqualTo(grid.points());
        assertThat(values.isPresent(0)).isFalse();
        assertThat(values.get(grid.points() - 1)).isEqualTo(160);
        assertThat(values.get(grid.points() - 2)).isEqualTo(156);
    }

    @Test
    void rateIsPerSecond() {
        var answer = reader().instant("rate(runs_total{agent_id=\"alpha\"}[1m])", end(), 10, budget());

        assertThat(answer.series().getFirst().value().value()).isEqualTo(5.0 / 15);
    }

    @Test
    void ofTooManySeriesTheGreatestAreKept() {
        var grid = new Grid(end() - 60_000, end(), STEP_MILLIS);

        var range = reader().range("runs_total", grid, 2, budget());
        var instant = reader().instant("runs_total", end(), 1, budget());

        assertThat(range.limited()).isEqualTo(new Limited(2, 3));
        assertThat(range.series())
                .extracting(series -> series.labels().get("agent_id"))
                .containsExactly("alpha", "gamma");
        assertThat(instant.limited()).isEqualTo(new Limited(1, 3));
    }

    @Test
    void notANumberAndInfinityArrive() {
        var answer = reader().instant("odd", end(), 10, budget());

        assertThat(answer.series())
                .extracting(series -> series.value().value())
                .containsExactlyInAnyOrder(Double.NaN, Double.POSITIVE_INFINITY);
    }

    @Test
    void labelsValuesAndSeriesAreListed() {
        assertThat(reader().labelNames(select(10, "runs_total"), budget()).items())
                .containsExactly("__name__", "agent_id");
        assertThat(reader().labelValues("agent_id", select(10, "runs_total"), budget())
                        .items())
                .containsExactly("alpha", "beta", "gamma");
        assertThat(reader().series(select(10, "runs_total{agent_id=\"beta\"}"), budget())
                        .items())
                .containsExactly(Map.of("__name__", "runs_total", "agent_id", "beta"));
        assertThat(reader().shapes(select(10, "runs_total"), budget()).get("runs_total"))
                .satisfies(shape -> assertThat(shape.seriesCount()).isEqualTo(3));
    }

    @Test
    void aListThatIsCutSaysSo() {
        var cut = reader().labelValues("agent_id", select(2, "runs_total"), budget());

        assertThat(cut.items()).containsExactly("alpha", "beta");
        assertThat(cut.complete()).isFalse();
    }

    @Test
    void namesOutsideOfAsciiWork() {
        var values = reader().labelValues("label.with.dots", select(10, "{\"with.dots\"}"), budget());

        assertThat(values.items()).containsExactly("größe \"<b>\"");
    }

    @Test
    void exemplarsNameTheirTrace() {
        var exemplars = reader().exemplars("rate(runs_total[1m])", end() - 600_000, end() + 1_000, 10, budget());

        assertThat(exemplars).singleElement().satisfies(exemplar -> {
            assertThat(exemplar.traceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
            assertThat(exemplar.value().value()).isEqualTo(0.7);
            assertThat(exemplar.seriesLabels()).containsEntry("agent_id", "alpha");
        });
    }

    @Test
    void noSeriesIsAnEmptyAnswer() {
        assertThat(reader().instant("nothing_here", end(), 10, budget()).series())
                .isEmpty();
        assertThat(reader().labelValues("nothing_here", select(10, "runs_total"), budget())
                        .items())
                .isEmpty();
    }

    @Test
    void aWrongQueryIsABadQuery() {
        assertThatThrownBy(() -> reader().instant("sum(", end(), 10, budget())).isInstanceOf(Problem.BadQuery.class);
        assertThatThrownBy(() -> reader().instant("runs_total + on (x) runs_total", end(), 10, budget()))
                .isInstanceOf(Problem.BadQuery.class);
    }

    @Test
    void metadataIsReadableEvenIfThereIsNone() {
        assertThat(reader().metadata(10, budget())).isNotNull();
    }

    private Selection select(int limit, String... match) {
        return new Selection(List.of(match), end() - 600_000, end() + 1_000, limit);
    }

    private static CallBudget budget() {
        return CallBudget.of(Duration.ofSeconds(10));
    }
}
