package dev.belvedere.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class GatewayTelemetryTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final GatewayTelemetry telemetry = new GatewayTelemetry(registry);

    @Test
    void aDeclaredGatewayHasItsUsualAnswersAtZero() {
        telemetry.declare("llm-gateway");

        assertThat(requests("POST", "200")).isZero();
        assertThat(requests("POST", "429")).isZero();
        assertThat(active("llm-gateway")).isZero();
    }

    @Test
    void anExchangeIsActiveUntilClosedAndCountedOnce() {
        var exchange = telemetry.declare("llm-gateway").begin("POST");
        assertThat(active("llm-gateway")).isEqualTo(1);

        exchange.status(429);
        exchange.close();
        exchange.close();

        assertThat(active("llm-gateway")).isZero();
        assertThat(requests("POST", "429")).isEqualTo(1);
    }

    @Test
    void declaringAGatewayAgainGivesTheSameOne() {
        assertThat(telemetry.declare("edge")).isSameAs(telemetry.declare("edge"));
    }

    @Test
    void anUnansweredRequestIsCountedAsNone() {
        telemetry.declare("llm-gateway").begin("POST").close();

        assertThat(requests("POST", "none")).isEqualTo(1);
    }

    @Test
    void inventedMethodsStatusesAndGatewaysStayBounded() {
        var gateway = telemetry.declare("llm-gateway");
        for (var i = 0; i < 1_000; i++) {
            try (var exchange = gateway.begin("BREW-" + i)) {
                exchange.status(1_000 + i);
            }
            telemetry.declare("gateway-" + i);
        }

        assertThat(requests("_other", "_other")).isEqualTo(1_000);
        assertThat(registry.find("gateway.active.connections").gauges()).hasSize(101);
    }

    private double active(String id) {
        return registry.get("gateway.active.connections")
                .tag("gateway_id", id)
                .gauge()
                .value();
    }

    private double requests(String method, String status) {
        return registry.get("gateway.requests")
                .tags("gateway_id", "llm-gateway", "method", method, "status", status)
                .counter()
                .count();
    }
}
