package dev.belvedere.demo.telemetry;

import dev.belvedere.demo.DemoConfig;
import dev.belvedere.instrumentation.AgentTelemetry;
import dev.belvedere.instrumentation.GatewayTelemetry;
import dev.belvedere.instrumentation.sdk.WorkspaceSpanProcessor;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The instrumentation as beans: what an application writes once. */
class TelemetrySetup {

    @Produces
    @Singleton
    AgentTelemetry agentTelemetry(MeterRegistry registry, OpenTelemetry openTelemetry, DemoConfig config) {
        return AgentTelemetry.builder(registry, openTelemetry)
                .recordContent(config.recordContent())
                .build();
    }

    @Produces
    @Singleton
    GatewayTelemetry gatewayTelemetry(MeterRegistry registry) {
        return new GatewayTelemetry(registry);
    }

    @Produces
    @Singleton
    SpanProcessor workspaceOnSpans() {
        return new WorkspaceSpanProcessor();
    }
}
