package dev.belvedere.launcher.part;

import static java.util.Map.entry;

import dev.belvedere.launcher.setting.Folders;
import dev.belvedere.launcher.setting.Port;
import dev.belvedere.launcher.setting.Ports;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The Quarkus applications of the suite and how they find each other.
 *
 * @param data where the backend keeps its files
 * @param targets the scrape files of the backend
 * @param databasePassword of the role {@code metrics}
 */
public record JavaParts(Folders folders, Ports ports, Path data, List<Path> targets, String databasePassword) {
    public static final String BACKEND = "backend";
    public static final String METRICS = "metrics-service";
    public static final String DEMO = "demo";
    public static final String UI = "ui";

    /** Quick to start, and enough for what only passes requests on. */
    private static final String LIGHT_COMPILER = "-XX:TieredStopAtLevel=1";

    public JavaPart backend() {
        return part(
                BACKEND,
                "local/backend",
                Port.BACKEND,
                Port.BACKEND_MANAGEMENT,
                List.of("-Xmx256m"),
                Map.of(
                        "QUARKUS_GRPC_SERVER_PORT",
                        Integer.toString(ports.number(Port.OTLP_GRPC)),
                        "BELVEDERE_DATA",
                        data.toString(),
                        "BELVEDERE_SCRAPE_FILES",
                        String.join(",", targets.stream().map(Path::toString).toList())),
                "/api/v1/query?query=up",
                "/api/v1/labels");
    }

    public JavaPart metrics() {
        return part(
                METRICS,
                "metrics-service",
                Port.METRICS,
                Port.METRICS_MANAGEMENT,
                List.of("-Xmx128m"),
                Map.of(
                        "BELVEDERE_PROMETHEUS_URL",
                        url(Port.BACKEND),
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://127.0.0.1:%d/belvedere?currentSchema=metrics"
                                .formatted(ports.number(Port.POSTGRES)),
                        "QUARKUS_DATASOURCE_USERNAME",
                        "metrics",
                        "QUARKUS_DATASOURCE_PASSWORD",
                        databasePassword),
                "/prometheus/api/v1/query?query=up",
                "/api/metrics/v1/dashboards",
                "/api/metrics/v1/prices");
    }

    public JavaPart demo() {
        return part(
                DEMO,
                "local/demo",
                Port.DEMO,
                Port.DEMO_MANAGEMENT,
                List.of("-Xmx96m", LIGHT_COMPILER),
                Map.of(),
                "/agents",
                "/ledger");
    }

    public JavaPart ui() {
        return part(
                UI,
                "ui",
                Port.UI,
                Port.UI_MANAGEMENT,
                List.of("-Xmx64m", LIGHT_COMPILER),
                Map.ofEntries(
                        entry("BELVEDERE_METRICS_URL", url(Port.METRICS)),
                        entry("BELVEDERE_METRICS_HEALTH_URL", url(Port.METRICS_MANAGEMENT) + "/q/health/ready"),
                        entry("BELVEDERE_BACKEND_HEALTH_URL", url(Port.BACKEND_MANAGEMENT) + "/q/health/ready"),
                        entry("BELVEDERE_DEMO_HEALTH_URL", url(Port.DEMO_MANAGEMENT) + "/q/health/ready"),
                        entry("BELVEDERE_POSTGRES_HEALTH_URL", "tcp://127.0.0.1:" + ports.number(Port.POSTGRES)),
                        entry("BELVEDERE_DEMO_URL", url(Port.DEMO))),
                "/",
                "/api/ui/v1/session",
                "/api/ui/v1/parts");
    }

    public String url(Port port) {
        return "http://127.0.0.1:" + ports.number(port);
    }

    private JavaPart part(
            String name,
            String folder,
            Port port,
            Port management,
            List<String> flags,
            Map<String, String> own,
            String... warmUp) {
        var environment = new HashMap<>(Map.of(
                "MALLOC_ARENA_MAX", "1",
                "QUARKUS_HTTP_PORT", Integer.toString(ports.number(port)),
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.number(management)),
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", url(Port.BACKEND),
                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                "BELVEDERE_KEYS", folders.keys().toString()));
        environment.putAll(own);
        var jar = folders.root().resolve(folder).resolve("target/quarkus-app/quarkus-run.jar");
        var paths = Stream.of(warmUp).map(path -> URI.create(url(port) + path)).toList();
        return new JavaPart(name, port, jar, flags, environment, ports.number(management), paths);
    }
}
