package dev.belvedere.peers.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.belvedere.peers.Figures;
import dev.belvedere.peers.ScrapeFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** After the same scrapes every server says what the demo's ledger says, so all of them say the same. */
class LedgerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int RUNS_PER_AGENT = 6;

    /** A metric, and the table of the ledger with the same figures. */
    private record Book(String metric, List<String> labels, String table, String value, List<String> fields) {}

    private static final List<Book> BOOKS = List.of(
            new Book(
                    "agent_execution_total",
                    List.of("agent_id", "workspace", "status"),
                    "executions",
                    "count",
                    List.of("agentId", "workspace", "status")),
            new Book(
                    "llm_tokens_total",
                    List.of("provider", "model", "direction", "workspace", "agent_id"),
                    "tokens",
                    "tokens",
                    List.of("provider", "model", "direction", "workspace", "agentId")),
            new Book(
                    "llm_cost_usd_total",
                    List.of("provider", "model", "workspace", "team", "agent_id"),
                    "cost",
                    "usd",
                    List.of("provider", "model", "workspace", "team", "agentId")),
            new Book(
                    "gateway_requests_total",
                    List.of("gateway_id", "method", "status"),
                    "gatewayRequests",
                    "count",
                    List.of("gatewayId", "method", "status")));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void figuresEqualTheLedger(Scraper scraper) throws Exception {
        try (var demo = Demo.start(folder.resolve("demo"));
                var running = scraper.start(folder, ScrapeFile.of("demo", demo.metrics(), "/q/metrics"))) {
            var figures = new Figures(running.base());
            // Counters stand at 0 before the first run, so that it counts in increase().
            await().atMost(PATIENCE).until(() -> figures.sum("count(agent_execution_total == 0)") > 0);

            Stream.generate(() -> demo.agents().stream())
                    .limit(RUNS_PER_AGENT)
                    .flatMap(agents -> agents)
                    .forEach(demo::run);

            for (var book : BOOKS) {
                var ledger =
                        demo.ledger(book.table(), book.value(), book.fields().toArray(String[]::new));
                assertThat(ledger).as(book.table()).isNotEmpty();
                await().atMost(PATIENCE).untilAsserted(() -> isTheSame(totals(figures, book), ledger));
                isTheSame(increases(figures, book), ledger);
            }
            assertThat(figures.sum("agent_execution_total"))
                    .isEqualTo(RUNS_PER_AGENT * demo.agents().size());
        }
    }

    private static Map<List<String>, Double> totals(Figures figures, Book book) {
        return byLabels(figures.of("sum by (%s) (%s)".formatted(String.join(",", book.labels()), book.metric())), book);
    }

    /** At the time of the last scrape, so that nothing is extrapolated beyond it. */
    private static Map<List<String>, Double> increases(Figures figures, Book book) {
        var last = figures.sum("max(timestamp(%s))".formatted(book.metric()));
        var query = "sum by (%s) (increase(%s[10m]))".formatted(String.join(",", book.labels()), book.metric());
        return byLabels(figures.of(query, "%.3f".formatted(last)), book);
    }

    private static Map<List<String>, Double> byLabels(Map<Map<String, String>, Double> series, Book book) {
        var values = new HashMap<List<String>, Double>();
        series.forEach((labels, value) -> values.put(
                book.labels().stream()
                        .map(label -> labels.getOrDefault(label, ""))
                        .toList(),
                value));
        return values;
    }

    /** Label sets that were declared and never used are in the metrics, at 0, and not in the books. */
    private static void isTheSame(Map<List<String>, Double> shown, Map<List<String>, Double> ledger) {
        assertThat(shown.keySet()).containsAll(ledger.keySet());
        shown.forEach((key, value) -> assertThat(value)
                .as(key.toString())
                .isCloseTo(ledger.getOrDefault(key, 0.0), Offset.offset(1e-6 * Math.max(1, value))));
    }
}
