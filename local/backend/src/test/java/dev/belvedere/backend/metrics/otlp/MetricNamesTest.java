package dev.belvedere.backend.metrics.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belvedere.backend.metrics.otlp.MetricNames.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricNamesTest {

    @ParameterizedTest
    @CsvSource({
        "http.server.request.duration, s, OTHER, http_server_request_duration_seconds",
        "http.server.active_requests, {request}, OTHER, http_server_active_requests",
        "gen_ai.client.token.usage, {token}, COUNTER, gen_ai_client_token_usage_total",
        "requests.total, '', COUNTER, requests_total",
        "total.requests, '', COUNTER, requests_total",
        "system.cpu.utilization, 1, GAUGE, system_cpu_utilization_ratio",
        "network.io, By/s, GAUGE, network_io_bytes_per_second",
        "memory.bytes, By, GAUGE, memory_bytes",
        "limit, %, GAUGE, limit_percent",
        "2xx, '', GAUGE, _2xx",
        "a--b__c, '', GAUGE, a_b_c"
    })
    void unitAndKindAreAppended(String name, String unit, Kind kind, String expected) {
        assertThat(MetricNames.metric(name, unit, kind)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"http.route, http_route", "agent-id, agent_id", "1st, key_1st", "workspace, workspace"})
    void attributesBecomeLabelNames(String attribute, String label) {
        assertThat(MetricNames.label(attribute)).isEqualTo(label);
    }
}
