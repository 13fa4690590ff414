package dev.belvedere.peers.service;

import dev.belvedere.peers.contract.Corpus;
import dev.belvedere.testing.FreePort;
import dev.belvedere.testing.PackagedPart;
import dev.belvedere.testing.Peers;
import dev.belvedere.testing.PrometheusServer;
import dev.belvedere.testing.RemoteWrite;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** A real Prometheus and our backend with the same samples, and a metrics-service in front of each. */
final class Suite implements AutoCloseable {
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Path folder;
    private final PackagedPart onPrometheus;
    private final PackagedPart onBackend;

    private Suite(Path folder, Corpus corpus) throws IOException {
        this.folder = folder;
        var prometheus = keep(PrometheusServer.start(
                Peers.need("prometheus"), folder.resolve("prometheus"), "", "--enable-feature=exemplar-storage"));
        var backend = keep(PackagedPart.start(
                "local/backend",
                folder.resolve("backend"),
                Map.of("QUARKUS_GRPC_SERVER_PORT", Integer.toString(FreePort.next()))));
        write(prometheus.base(), corpus);
        write(backend.base(), corpus);
        var postgres = keep(EmbeddedPostgres.builder().start());
        onPrometheus = service("on-prometheus", prometheus.base(), postgres);
        onBackend = service("on-backend", backend.base(), postgres);
    }

    /** Starts all, or skips the running test when a part is missing. */
    static Suite start(Path folder, Corpus corpus) throws IOException {
        PackagedPart.need("local/backend");
        PackagedPart.need("metrics-service");
        return new Suite(folder, corpus);
    }

    URI onPrometheus() {
        return onPrometheus.base();
    }

    URI onBackend() {
        return onBackend.base();
    }

    @Override
    public void close() throws Exception {
        while (!running.isEmpty()) {
            running.pop().close();
        }
    }

    private PackagedPart service(String name, URI prometheus, EmbeddedPostgres postgres) {
        var environment = new HashMap<>(Map.of(
                "BELVEDERE_PROMETHEUS_URL",
                prometheus.toString(),
                "BELVEDERE_KEYS",
                folder.resolve("keys").toString(),
                "QUARKUS_OTEL_SDK_DISABLED",
                "true",
                "QUARKUS_DATASOURCE_JDBC_URL",
                postgres.getJdbcUrl("postgres", "postgres"),
                "QUARKUS_DATASOURCE_USERNAME",
                "postgres",
                "QUARKUS_DATASOURCE_PASSWORD",
                "postgres"));
        return keep(PackagedPart.start("metrics-service", folder.resolve(name), environment));
    }

    private <T extends AutoCloseable> T keep(T part) {
        running.push(part);
        return part;
    }

    private static void write(URI base, Corpus corpus) {
        // Without metadata: Prometheus learns it only from scraped targets.
        var answer = new RemoteWrite(base.resolve("/api/v1/write")).send(corpus.series());
        if (answer.status() != 204) {
            throw new IllegalStateException("remote write answered %d: %s".formatted(answer.status(), answer.body()));
        }
    }
}
