package dev.belvedere.demo.telemetry;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.belvedere.demo.CollectedLogs;
import dev.belvedere.demo.Platform;
import dev.belvedere.instrumentation.TelemetryAttributes;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LogCorrelationTest {
    /** Enough for the gateway to refuse a call or two. */
    private static final int RUNS = 40;

    @Inject
    CollectedLogs logs;

    @Test
    void everyLogLineOfARunNamesItsWorkspaceAndTheRunsOwnItsAgent() {
        var traceId = Platform.execute("invoice-reader").getString("traceId");

        assertThat(logs.ofTrace(traceId)).isNotEmpty().allSatisfy(log -> {
            assertThat(log.getAttributes().get(TelemetryAttributes.WORKSPACE)).isEqualTo("globex");
            assertThat(log.getAttributes().get(TelemetryAttributes.TEAM)).isEqualTo("research");
        });
        assertThat(logs.ofTrace(traceId))
                .anySatisfy(log -> assertThat(log.getAttributes().get(stringKey("agent_id")))
                        .isEqualTo("invoice-reader"));
    }

    @Test
    void theGatewaysLogNamesTheWorkspaceThatReachedItAsBaggage() {
        for (var run = 0; run < RUNS; run++) {
            Platform.execute("sql-analyst");
        }

        assertThat(logs.fromLogger("dev.belvedere.demo.gateway.GatewayResource"))
                .isNotEmpty()
                .anySatisfy(log -> assertThat(log.getAttributes().get(TelemetryAttributes.WORKSPACE))
                        .isEqualTo("acme"));
    }
}
