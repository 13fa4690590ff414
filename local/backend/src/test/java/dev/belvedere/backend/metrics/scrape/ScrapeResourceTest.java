package dev.belvedere.backend.metrics.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.belvedere.backend.Backend;
import dev.belvedere.backend.BackendProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@TestProfile(BackendProfile.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ScrapeResourceTest {
    private static final String TEXT = "text/plain; version=0.0.4";

    @AfterEach
    void scrapeNothing() throws IOException {
        Files.writeString(BackendProfile.scrapeFile(), "");
    }

    private static void scrape(String... jobsAndAddresses) throws IOException {
        var file = new StringBuilder("scrape_configs:\n");
        for (var i = 0; i < jobsAndAddresses.length; i += 2) {
            file.append("""
                      - job_name: %s
                        scrape_interval: 800ms
                        scrape_timeout: 700ms
                        static_configs:
                          - targets: ['%s']
                            labels: {team: blue}
                    """.formatted(jobsAndAddresses[i], jobsAndAddresses[i + 1]));
        }
        Files.writeString(BackendProfile.scrapeFile(), file);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    private static JsonNode target(String job) {
        return Backend.json(Backend.get("/api/v1/targets", "scrapePool", job)).at("/data/activeTargets/0");
    }

    private static boolean isUp(String job, String value) {
        return Backend.values("up{job=\"" + job + "\"}").equals(List.of(value));
    }

    @Test
    void aTargetIsScrapedWithItsLabelsAndReports() throws Exception {
        try (var target = new FakeTarget().answers(TEXT, "# TYPE hits counter\nhits_total{job=\"mine\"} 7\n")) {
            scrape("good", target.address());
            await(() -> isUp("good", "1"));

            assertThat(Backend.values("hits_total{job=\"good\",exported_job=\"mine\",team=\"blue\"}"))
                    .containsExactly("7");
            assertThat(Backend.values("scrape_samples_scraped{job=\"good\"}")).containsExactly("1");
            assertThat(Backend.values("scrape_samples_post_metric_relabeling{job=\"good\"}"))
                    .containsExactly("1");
            assertThat(Backend.values("scrape_duration_seconds{job=\"good\"} > 0"))
                    .hasSize(1);
            assertThat(target("good").at("/health").asText()).isEqualTo("up");
            assertThat(target("good").at("/scrapeInterval").asText()).isEqualTo("800ms");
            assertThat(Backend.json(Backend.get("/api/v1/metadata", "metric", "hits"))
                            .at("/data/hits/0/type")
                            .asText())
                    .isEqualTo("counter");
        }
    }

    @Test
    void aSeriesThatDisappearsIsStaleAtOnce() throws Exception {
        try (var target = new FakeTarget().answers(TEXT, "comes_and_goes 1\nstays 1\n")) {
            scrape("stale", target.address());
            await(() -> Backend.values("comes_and_goes").size() == 1);
            target.answers(TEXT, "stays 2\n");

            await(() -> Backend.values("comes_and_goes").isEmpty());
            assertThat(Backend.values("stays")).hasSize(1);
        }
    }

    @Test
    void aTargetThatIsTakenAwayIsStale() throws Exception {
        try (var target = new FakeTarget().answers(TEXT, "left_behind 1\n")) {
            scrape("gone", target.address());
            await(() -> Backend.values("left_behind").size() == 1);
            scrapeNothing();

            await(() -> Backend.values("{job=\"gone\"}").isEmpty());
        }
    }

    @Test
    void exemplarsOfOpenMetricsAreKept() throws Exception {
        var text = """
                # TYPE took_seconds histogram
                took_seconds_bucket{le="+Inf"} 3 # {trace_id="abc"} 0.7
                took_seconds_count 3
                took_seconds_sum 1.5
                # EOF
                """;
        try (var target = new FakeTarget().answers("application/openmetrics-text; version=1.0.0", text)) {
            scrape("exemplars", target.address());
            await(() -> isUp("exemplars", "1"));

            var answer = Backend.json(Backend.get("/api/v1/query_exemplars", "query", "took_seconds_bucket"));
            assertThat(answer.at("/data/0/exemplars/0/labels/trace_id").asText())
                    .isEqualTo("abc");
            assertThat(answer.at("/data/0/exemplars/0/value").asText()).isEqualTo("0.7");
        }
    }

    @Test
    void aTargetThatAnswersHtmlIsDownForThatReason() throws Exception {
        try (var target = new FakeTarget().answers("text/html; charset=utf-8", "<html>Welcome</html>")) {
            scrape("html", target.address());
            await(() -> isUp("html", "0"));

            assertThat(target("html").at("/health").asText()).isEqualTo("down");
            assertThat(target("html").at("/lastError").asText())
                    .contains("received unsupported Content-Type \"text/html; charset=utf-8\"");
        }
    }

    @Test
    void aTargetThatHangsIsDownAndHoldsNobodyUp() throws Exception {
        try (var hanging = new FakeTarget().hangs();
                var good = new FakeTarget().answers(TEXT, "beside 1\n")) {
            scrape("hanging", hanging.address(), "beside", good.address());
            await(() -> isUp("hanging", "0"));

            assertThat(target("hanging").at("/lastError").asText()).contains("no whole answer within 700 ms");
            await(() -> isUp("beside", "1"));
            assertThat(Backend.values("beside")).containsExactly("1");
        }
    }

    @Test
    void anAnswerBeyondTheLimitsIsDown() throws Exception {
        try (var large = new FakeTarget().answers(TEXT, "# " + "x".repeat(2 << 20) + "\n");
                var many = new FakeTarget().answers(TEXT, "m 1\n".repeat(5_001))) {
            scrape("large", large.address(), "many", many.address());
            await(() -> isUp("large", "0") && isUp("many", "0"));

            assertThat(target("large").at("/lastError").asText()).contains("body size limit exceeded");
            assertThat(target("many").at("/lastError").asText()).contains("sample limit exceeded");
        }
    }

    @Test
    void nobodyListeningIsDown() throws Exception {
        scrape("nobody", "127.0.0.1:1");
        await(() -> isUp("nobody", "0"));

        assertThat(target("nobody").at("/lastError").asText()).startsWith("Get \"http://127.0.0.1:1/metrics\": ");
    }
}
