package dev.belvedere.backend.metrics.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belvedere.backend.Backend;
import dev.belvedere.backend.BackendProfile;
import dev.belvedere.testing.TimeSeries;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Queries that ask for much get what fits, and leave the others in peace. */
@QuarkusTest
@TestProfile(LargeAnswerResourceTest.SmallLimits.class)
class LargeAnswerResourceTest {
    private static final int SERIES = 400;
    private static final long START = 1_767_225_600_000L;

    public static class SmallLimits extends BackendProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(super.getConfigOverrides());
            settings.put(
                    "belvedere.backend.data",
                    scrapeFile().resolveSibling("large").toString());
            settings.put("belvedere.backend.metrics.query.samples", "100000");
            settings.put("belvedere.backend.metrics.query.result-samples", "5000");
            settings.put("belvedere.backend.metrics.query.timeout", "5S");
            settings.put("belvedere.backend.metrics.query.concurrency", "2");
            settings.put("belvedere.backend.metrics.query.waiting", "2");
            settings.put("belvedere.backend.metrics.series-limit", "500");
            return settings;
        }
    }

    private static void fill() {
        var all = new ArrayList<TimeSeries>();
        for (var i = 0; i < SERIES; i++) {
            var values = IntStream.range(0, 300).asDoubleStream().toArray();
            all.add(TimeSeries.of(Map.of("__name__", "many", "n", Integer.toString(i)), START, 1_000, values));
        }
        Backend.write(all.toArray(TimeSeries[]::new));
    }

    private static String range(String query, int seconds) {
        var start = START / 1000;
        return Backend.get(
                        "/api/v1/query_range",
                        "query",
                        query,
                        "start",
                        Long.toString(start),
                        "end",
                        Long.toString(start + seconds),
                        "step",
                        "1")
                .body();
    }

    @Test
    void F21_everySeriesAtOneInstantIsAnswered() {
        fill();

        var answer = Backend.get("/api/v1/query", "query", "{__name__=~\".+\"}", "time", "1767225700");

        assertThat(Backend.json(answer).at("/data/result")).hasSizeGreaterThanOrEqualTo(SERIES);
    }

    @Test
    void F21_anAnswerBeyondTheLimitIsRefusedInWords() {
        fill();

        assertThat(range("{__name__=~\".+\"}", 20))
                .contains("\"errorType\":\"execution\"")
                .contains("the answer would have ")
                .contains(" samples (expected: at most 5000); select fewer series or a longer step");
    }

    @Test
    void F21_aQueryThatReadsTooMuchIsStopped() {
        fill();

        assertThat(range("sum(sum_over_time(many[5m]))", 300))
                .contains("\"errorType\":\"execution\"")
                .contains("too many samples");
    }

    @Test
    void F21_moreQueriesThanFitAreRefusedAndNoneFailsOtherwise() {
        fill();
        var answers = IntStream.range(0, 30)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> Backend.get("/api/v1/query", "query", "sum(many)", "time", "1767225700")
                                .status(),
                        command -> Thread.ofVirtual().start(command)))
                .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isIn(200, 503));
        assertThat(answers).anySatisfy(answer -> assertThat(answer.join()).isEqualTo(200));
    }

    @Test
    void F22_theSeriesLimitIsNamedAndWhatExistsGoesOn() {
        fill();
        var exploding = new ArrayList<TimeSeries>();
        for (var i = 0; i < 1_000; i++) {
            exploding.add(TimeSeries.of(Map.of("__name__", "exploding", "user", "u" + i), START, 1, 1));
        }

        var refused = Backend.remoteWrite().send(exploding);
        var others = Backend.remoteWrite()
                .send(List.of(TimeSeries.of(Map.of("__name__", "many", "n", "1"), START + 1_000_000, 1, 5)));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("series limit reached: 500 series exist");
        assertThat(others.status()).isEqualTo(204);
    }

    @Test
    void theSizesAreReported() {
        fill();
        var tsdb = Backend.json(Backend.get("/api/v1/status/tsdb")).at("/data");
        var storage = Backend.json(Backend.get("/api/v1/status/storage")).at("/data");

        assertThat(tsdb.at("/headStats/numSeries").asInt()).isGreaterThanOrEqualTo(SERIES);
        assertThat(tsdb.at("/headStats/minTime").asLong()).isEqualTo(START);
        assertThat(tsdb.at("/seriesCountByMetricName/0/name").asText()).isEqualTo("many");
        assertThat(storage.at("/headSamples").asLong()).isGreaterThanOrEqualTo(SERIES * 300L);
        assertThat(storage.at("/logBytes").asLong()).isPositive();
    }
}
