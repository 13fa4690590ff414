package dev.belvedere.demo.telemetry;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.belvedere.demo.CollectedSpans;
import dev.belvedere.demo.Platform;
import dev.belvedere.instrumentation.TelemetryAttributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PropagationTest {
    @Inject
    CollectedSpans spans;

    @Test
    void gatewayAndProviderSpansAreInTheRunsTraceWithItsWorkspace() {
        var result = Platform.execute("research-agent");

        var trace = spans.ofTrace(result.getString("traceId"));
        var invoke = named(trace, "invoke_agent research-agent");
        var chat = named(trace, "chat claude-sonnet-4");
        assertThat(chat.getParentSpanId()).isEqualTo(invoke.getSpanId());
        for (var path : List.of("/gateways/", "/providers/")) {
            var server = trace.stream()
                    .filter(span ->
                            span.getKind() == SpanKind.SERVER && span.getName().contains(path))
                    .findFirst()
                    .orElseThrow();
            assertThat(server.getAttributes().get(TelemetryAttributes.WORKSPACE))
                    .isEqualTo("globex");
            assertThat(server.getAttributes().get(TelemetryAttributes.TEAM)).isEqualTo("research");
            assertThat(ancestors(trace, server)).contains(chat.getSpanId(), invoke.getSpanId());
        }
    }

    @Test
    void aCallersTraceIsContinued() {
        var traceId = "0af7651916cd43dd8448eb211c80319c";

        var answered = given().header("traceparent", "00-" + traceId + "-b7ad6b7169203331-01")
                .post("/agents/sql-analyst/executions")
                .then()
                .extract()
                .jsonPath()
                .getString("traceId");

        assertThat(answered).isEqualTo(traceId);
        assertThat(named(spans.ofTrace(traceId), "invoke_agent sql-analyst")
                        .getAttributes()
                        .get(stringKey("gen_ai.agent.id")))
                .isEqualTo("sql-analyst");
    }

    @Test
    void exemplarsNameTracesThatExist() {
        var traceId = Platform.execute("invoice-reader").getString("traceId");

        var lines = Platform.scrape()
                .lines()
                .filter(line -> line.contains("trace_id=\""))
                .toList();

        assertThat(lines).anyMatch(line -> line.startsWith("agent_execution_duration_seconds_bucket{"));
        assertThat(lines).anyMatch(line -> line.startsWith("agent_execution_total{"));
        assertThat(spans.ofTrace(traceId)).isNotEmpty();
        var named = lines.stream()
                .filter(line -> line.startsWith("agent_execution_duration_seconds_bucket{"))
                .map(line -> line.replaceAll(".*trace_id=\"([0-9a-f]{32})\".*", "$1"))
                .toList();
        assertThat(named).isNotEmpty().allMatch(id -> !spans.ofTrace(id).isEmpty());
    }

    @Test
    void promptsStayOutOfSpansUnlessSwitchedOn() {
        var traceId = Platform.execute("support-bot").getString("traceId");

        assertThat(spans.ofTrace(traceId))
                .allMatch(span -> span.getAttributes().get(stringKey("gen_ai.input.messages")) == null);
    }

    private static SpanData named(List<SpanData> trace, String name) {
        return trace.stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no span " + name + " in " + trace));
    }

    private static List<String> ancestors(List<SpanData> trace, SpanData span) {
        var found = new ArrayList<String>();
        var parent = span.getParentSpanId();
        for (var i = 0; i < trace.size(); i++) {
            var id = parent;
            var next =
                    trace.stream().filter(other -> other.getSpanId().equals(id)).findFirst();
            if (next.isEmpty()) {
                break;
            }
            found.add(id);
            parent = next.get().getParentSpanId();
        }
        return found;
    }
}
