package dev.belvedere.instrumentation;

import static dev.belvedere.instrumentation.TelemetryFixture.BOT;
import static dev.belvedere.instrumentation.TelemetryFixture.GPT;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Clock;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.tracer.common.SpanContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The names, labels and types that dashboards and rules rely on. */
class PrometheusExpositionTest {
    private static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    private final TelemetryFixture fixture = new TelemetryFixture();
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(
            PrometheusConfig.DEFAULT, new PrometheusRegistry(), Clock.SYSTEM, new CurrentSpan());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void metricsHaveTheNamesAndLabelsOfTheDesign() {
        fixture.telemetry(registry)
                .run(
                        BOT,
                        run -> run.llmCall(GPT, call -> {
                            call.usage(new TokenUsage(7, 0, 0, 3, 0));
                            call.costUsd(0.5);
                            return "";
                        }));
        try (var exchange =
                new GatewayTelemetry(registry).declare("llm-gateway").begin("POST")) {
            exchange.status(200);
        }

        assertThat(registry.scrape())
                .contains("# TYPE agent_execution_total counter")
                .contains("agent_execution_total{agent_id=\"support-bot\",status=\"completed\",workspace=\"acme\"} 1.0")
                .contains("# TYPE agent_execution_duration_seconds histogram")
                .contains("agent_execution_duration_seconds_bucket{agent_id=\"support-bot\",status=\"completed\","
                        + "workspace=\"acme\",le=\"0.05\"}")
                .contains("le=\"300.0\"}")
                .contains("llm_tokens_total{agent_id=\"support-bot\",direction=\"input\",model=\"gpt-4.1\","
                        + "provider=\"openai\",workspace=\"acme\"} 7.0")
                .contains("llm_tokens_total{agent_id=\"support-bot\",direction=\"cache_write\",model=\"gpt-4.1\","
                        + "provider=\"openai\",workspace=\"acme\"} 0.0")
                .contains("llm_cost_usd_total{agent_id=\"support-bot\",model=\"gpt-4.1\",provider=\"openai\","
                        + "team=\"support\",workspace=\"acme\"} 0.5")
                .contains("gateway_requests_total{gateway_id=\"llm-gateway\",method=\"POST\",status=\"200\"} 1.0")
                .contains("# TYPE gateway_active_connections gauge")
                .contains("gateway_active_connections{gateway_id=\"llm-gateway\"} 0.0");
    }

    @Test
    void histogramAndCountersCarryTheRunsTraceAsExemplar() {
        var traceId = fixture.telemetry(registry)
                .run(
                        BOT,
                        run -> run.llmCall(GPT, call -> {
                            call.usage(new TokenUsage(7, 0, 0, 3, 0));
                            return run.traceId();
                        }));

        var exemplar = "trace_id=\"" + traceId + "\"";
        assertThat(registry.scrape(OPEN_METRICS).lines().filter(line -> line.contains(exemplar)))
                .anyMatch(line -> line.startsWith("agent_execution_duration_seconds_bucket{"))
                .anyMatch(line -> line.startsWith("agent_execution_total{"))
                .anyMatch(line -> line.startsWith("llm_tokens_total{"));
    }

    /** What an application without Quarkus gives its registry. */
    private static final class CurrentSpan implements SpanContext {
        @Override
        public String getCurrentTraceId() {
            return Span.current().getSpanContext().getTraceId();
        }

        @Override
        public String getCurrentSpanId() {
            return Span.current().getSpanContext().getSpanId();
        }

        @Override
        public boolean isCurrentSpanSampled() {
            return Span.current().getSpanContext().isSampled();
        }

        @Override
        public void markCurrentSpanAsExemplar() {}
    }
}
