package dev.belvedere.instrumentation;

import static dev.belvedere.instrumentation.TelemetryFixture.BOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class WorkspacePropagationTest {
    private final TelemetryFixture fixture = new TelemetryFixture();
    private final AgentTelemetry telemetry = fixture.telemetry(new SimpleMeterRegistry());

    @AfterEach
    void close() {
        fixture.close();
        MDC.clear();
    }

    @Test
    void workspaceTravelsAsBaggageToTheSpansOfAnotherProcess() {
        var headers = new HashMap<String, String>();

        telemetry.run(BOT, run -> {
            fixture.openTelemetry
                    .getPropagators()
                    .getTextMapPropagator()
                    .inject(Context.current(), headers, (carrier, key, value) -> headers.put(key, value));
            return "";
        });

        assertThat(headers.get("baggage")).contains("belvedere.workspace=acme").contains("belvedere.team=support");
        var there = fixture.openTelemetry
                .getPropagators()
                .getTextMapPropagator()
                .extract(Context.root(), headers, HeaderGetter.INSTANCE);
        fixture.openTelemetry
                .getTracer("other")
                .spanBuilder("GET /")
                .setParent(there)
                .startSpan()
                .end();
        var span = fixture.span("GET /");
        assertThat(span.getTraceId())
                .isEqualTo(fixture.span("invoke_agent support-bot").getTraceId());
        assertThat(span.getAttributes().get(TelemetryAttributes.WORKSPACE)).isEqualTo("acme");
        assertThat(span.getAttributes().get(TelemetryAttributes.TEAM)).isEqualTo("support");
    }

    @Test
    void theAgentsOwnWorkspaceReplacesWhatACallerClaimed() {
        var claimed = WorkspaceBaggage.with(Context.root(), Agent.of("evil", "globex", "other"));

        try (var scope = claimed.makeCurrent()) {
            telemetry.run(BOT, run -> {
                fixture.openTelemetry
                        .getTracer("other")
                        .spanBuilder("inner")
                        .startSpan()
                        .end();
                return "";
            });
        }

        assertThat(fixture.span("inner").getAttributes().get(TelemetryAttributes.WORKSPACE))
                .isEqualTo("acme");
    }

    @Test
    void logRecordsInsideARunNameItsWorkspaceAndTrace() {
        telemetry.run(BOT, run -> {
            fixture.openTelemetry
                    .getLogsBridge()
                    .get("app")
                    .logRecordBuilder()
                    .setBody("hello")
                    .emit();
            return "";
        });

        var log = fixture.logs.getFinishedLogRecordItems().get(0);
        assertThat(log.getAttributes().get(TelemetryAttributes.WORKSPACE)).isEqualTo("acme");
        assertThat(log.getSpanContext().getTraceId())
                .isEqualTo(fixture.span("invoke_agent support-bot").getTraceId());
    }

    @Test
    void logLinesCarryTheIdsOfTheInnermostStepAndLoseThemAfterwards() {
        MDC.put("workspace", "outer");

        telemetry.run(BOT, run -> {
            assertThat(MDC.get("trace_id")).isEqualTo(run.traceId());
            assertThat(MDC.get("workspace")).isEqualTo("acme");
            assertThat(MDC.get("agent_id")).isEqualTo("support-bot");
            var ofRun = MDC.get("span_id");
            run.toolCall("search_orders", call -> {
                assertThat(MDC.get("span_id")).isNotEqualTo(ofRun);
                return "";
            });
            assertThat(MDC.get("span_id")).isEqualTo(ofRun);
            return "";
        });

        assertThat(MDC.get("trace_id")).isNull();
        assertThat(MDC.get("workspace")).isEqualTo("outer");
    }

    private enum HeaderGetter implements TextMapGetter<Map<String, String>> {
        INSTANCE;

        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    }
}
