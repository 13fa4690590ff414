package dev.belvedere.peers.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.belvedere.peers.Figures;
import dev.belvedere.peers.ScrapeFile;
import dev.belvedere.testing.FreePort;
import dev.belvedere.testing.PackagedPart;
import dev.belvedere.testing.Peers;
import dev.belvedere.testing.PrometheusServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonTelemetryIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void countsOfAScrapedApplicationShowAndRiseByItsRuns() throws IOException {
        var scrapeFile = Files.createFile(folder.resolve("scrape.yml"));
        try (var backend = backend(scrapeFile);
                var application = PythonApplication.start(List.of())) {
            Files.writeString(scrapeFile, ScrapeFile.of("python", application.address(), "/metrics"));
            var figures = new Figures(backend.base());
            await().atMost(PATIENCE).until(() -> figures.sum("up{job='python'}") == 1);

            List.of("completed", "completed", "failed").forEach(application::run);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(figures.of(
                                    "sum by (agent_id, workspace, status) (agent_execution_total{job='python'})"))
                            .isEqualTo(Map.of(labels("completed"), 2.0, labels("failed"), 1.0)));
            assertThat(figures.sum("agent_execution_duration_seconds_bucket{le='1.0'}"))
                    .isEqualTo(3);
            assertThat(figures.sum("agent_execution_duration_seconds_bucket{le='0.5'}"))
                    .isZero();
            assertThat(figures.sum("agent_execution_duration_seconds_sum")).isEqualTo(2.25);
            assertThat(figures.sum("python_queue_length{queue='a \"quoted\"\\n<b>'}"))
                    .isEqualTo(2.5);
            assertThat(figures.sum("round(increase(agent_execution_total{job='python'}[1m]))"))
                    .isEqualTo(3);
        }
    }

    @Test
    void metricsPushedByTheOpenTelemetrySdkShow() {
        try (var backend = backend(folder.resolve("scrape.yml"));
                var application = PythonApplication.start(List.of(backend.base().resolve("/v1/metrics")))) {
            List.of("completed", "failed").forEach(application::run);

            var figures = new Figures(backend.base());
            await().atMost(PATIENCE).until(() -> figures.sum("llm_tokens_total") == 240);
            assertThat(figures.sum("llm_call_duration_seconds_count")).isEqualTo(2);
            assertThat(figures.sum("llm_call_duration_seconds_sum")).isEqualTo(1);
            assertThat(figures.sum("queue_depth{job='python-agents',instance='one'}"))
                    .isEqualTo(2);
        }
    }

    @Test
    void metricsPushedByTheOpenTelemetrySdkAreTheSameSeriesAsInPrometheus() {
        var program = Peers.need("prometheus");
        try (var backend = backend(folder.resolve("scrape.yml"));
                var prometheus = PrometheusServer.start(program, folder, "", "--web.enable-otlp-receiver");
                var application = PythonApplication.start(List.of(
                        backend.base().resolve("/v1/metrics"), prometheus.base().resolve("/api/v1/otlp/v1/metrics")))) {
            List.of("completed", "failed", "completed").forEach(application::run);

            var expected = new Figures(prometheus.base());
            var actual = new Figures(backend.base());
            await().atMost(PATIENCE).until(() -> expected.sum("llm_tokens_total") == 360);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(actual.of("{job='python-agents'}"))
                            .isEqualTo(expected.of("{job='python-agents'}")));
        }
    }

    private PackagedPart backend(Path scrapeFile) {
        PackagedPart.need("local/backend");
        return PackagedPart.start(
                "local/backend",
                folder,
                Map.of(
                        "QUARKUS_GRPC_SERVER_PORT", Integer.toString(FreePort.next()),
                        "BELVEDERE_SCRAPE_FILES", scrapeFile.toString()));
    }

    private static Map<String, String> labels(String status) {
        return Map.of("agent_id", "snake", "workspace", "acme", "status", status);
    }
}
