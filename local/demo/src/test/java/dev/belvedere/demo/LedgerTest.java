package dev.belvedere.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.belvedere.demo.agent.AgentDefinition;
import dev.belvedere.demo.agent.BuiltInAgents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is scraped is what the platform counted by itself, to the last token. */
@QuarkusTest
class LedgerTest {
    private static final int ROUNDS = 15;

    @Test
    void theExpositionEqualsTheLedger() {
        for (var round = 0; round < ROUNDS; round++) {
            BuiltInAgents.ALL.stream().map(AgentDefinition::id).forEach(Platform::execute);
        }

        var ledger = Platform.ledger();

        assertThat(count(ledger, "executions", "count")).isGreaterThanOrEqualTo(ROUNDS * 6.0);
        same(ledger, "executions", "count", "agent_execution_total", "agent_id", "status", "workspace");
        same(
                ledger,
                "executions",
                "count",
                "agent_execution_duration_seconds_count",
                "agent_id",
                "status",
                "workspace");
        same(ledger, "tokens", "tokens", "llm_tokens_total", "agent_id", "direction", "model", "provider", "workspace");
        same(ledger, "cost", "usd", "llm_cost_usd_total", "agent_id", "model", "provider", "team", "workspace");
        same(ledger, "gatewayRequests", "count", "gateway_requests_total", "gateway_id", "method", "status");
    }

    /** Each row of the ledger is a sample of the metric, and what has no row is zero. */
    private static void same(JsonPath ledger, String part, String value, String metric, String... labelNames) {
        var samples = Platform.samples(metric);
        List<Map<String, Object>> rows = ledger.getList(part);
        for (var row : rows) {
            var labels = labels(row, labelNames);
            assertThat(samples).containsKey(labels);
            assertThat(samples.get(labels)).isCloseTo(number(row, value), within(1e-9));
        }
        assertThat(samples.values().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(count(ledger, part, value), within(1e-6));
    }

    /** As Prometheus writes them; the fields of a row are named as its labels are, in camel case. */
    private static String labels(Map<String, Object> row, String... labelNames) {
        return Arrays.stream(labelNames)
                .map(name -> name + "=\"" + row.get(name.replace("_id", "Id")) + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static double count(JsonPath ledger, String part, String value) {
        List<Map<String, Object>> rows = ledger.getList(part);
        return rows.stream().mapToDouble(row -> number(row, value)).sum();
    }

    private static double number(Map<String, Object> row, String field) {
        return row.get(field) instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
