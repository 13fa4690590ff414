package dev.belvedere.bench;

import dev.belvedere.testing.FreePort;
import dev.belvedere.testing.PackagedPart;
import dev.belvedere.testing.Peers;
import dev.belvedere.testing.PrometheusServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Prints a table of medians with quartiles; {@code --rounds N} sets how often each measure is taken. */
public final class Bench {
    private static final int USUAL_ROUNDS = 15;

    private Bench() {}

    @SuppressWarnings("SystemOut") // a program for the command line
    public static void main(String... arguments) throws IOException {
        var program = Peers.find("prometheus");
        if (program.isEmpty()) {
            System.out.println("bench: the real Prometheus is not here to compare with (./belvedere peers builds it)");
            return;
        }
        var folder = Files.createTempDirectory("belvedere-bench");
        System.out.println("bench: both start empty in " + folder);
        try (var backend = backend(folder.resolve("backend"));
                var prometheus = PrometheusServer.start(program.get(), folder.resolve("prometheus"), "")) {
            var ours = new Candidate("belvedere backend", backend.base());
            var peer = new Candidate("prometheus", prometheus.base());
            System.out.println(compare(ours, peer, rounds(arguments)));
        }
    }

    private static String compare(Candidate ours, Candidate peer, int rounds) {
        var workload = new Workload(Instant.now().minus(Duration.ofHours(1)).toEpochMilli());
        workload.load(ours);
        workload.load(peer);
        var measures = new ArrayList<>(questions(workload));
        measures.add(new Ingest(workload.startMillis()));
        var comparisons = measures.stream()
                .map(measure -> Comparison.of(measure, ours, peer, rounds))
                .toList();
        return Comparison.table(comparisons, ours, peer);
    }

    private static List<Measure> questions(Workload workload) {
        return List.of(
                range(
                        "rate by path, 1,000 series × 1 h",
                        "sum by (path) (rate(bench_requests_total[5m]))",
                        workload,
                        10),
                instant("instant selector, 1,000 series", "bench_requests_total", workload, Workload.COUNTERS),
                instant(
                        "instant selector, one series",
                        "bench_requests_total{host='host-7',path='/path/3'}",
                        workload,
                        1),
                range(
                        "p95 of 20 × 26 buckets × 1 h",
                        "histogram_quantile(0.95, sum by (le, service) (rate(bench_duration_seconds_bucket[5m])))",
                        workload,
                        Workload.HISTOGRAMS),
                new Question(
                        "label values, 100 hosts",
                        "/api/v1/label/host/values?match[]=bench_requests_total".replace("[]", "%5B%5D"),
                        "\"host-",
                        Workload.COUNTERS / 10));
    }

    private static Question range(String name, String query, Workload workload, int series) {
        var path = "/api/v1/query_range?query=%s&start=%d&end=%d&step=15"
                .formatted(encoded(query), workload.startMillis() / 1000, workload.endMillis() / 1000);
        return new Question(name, path, "\"metric\"", series);
    }

    private static Question instant(String name, String query, Workload workload, int series) {
        var path = "/api/v1/query?query=%s&time=%d".formatted(encoded(query), workload.endMillis() / 1000);
        return new Question(name, path, "\"metric\"", series);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static PackagedPart backend(Path folder) {
        return PackagedPart.start(
                "local/backend", folder, Map.of("QUARKUS_GRPC_SERVER_PORT", Integer.toString(FreePort.next())));
    }

    private static int rounds(String... arguments) {
        for (var i = 0; i + 1 < arguments.length; i++) {
            if (arguments[i].equals("--rounds")) {
                return Integer.parseInt(arguments[i + 1]);
            }
        }
        return USUAL_ROUNDS;
    }
}
