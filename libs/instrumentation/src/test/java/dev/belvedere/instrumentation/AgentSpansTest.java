package dev.belvedere.instrumentation;

import static dev.belvedere.instrumentation.TelemetryFixture.BOT;
import static dev.belvedere.instrumentation.TelemetryFixture.GPT;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AgentSpansTest {
    private final TelemetryFixture fixture = new TelemetryFixture();
    private final AgentTelemetry telemetry = fixture.telemetry(new SimpleMeterRegistry());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aRunIsATreeOfGenAiSpans() {
        telemetry.run(BOT, run -> {
            run.conversation("conv-1");
            run.retrieval("handbook", look -> "");
            run.toolCall("search_orders", call -> "");
            return run.llmCall(GPT, call -> "");
        });

        var invoke = fixture.span("invoke_agent support-bot");
        assertThat(text(invoke, "gen_ai.operation.name")).isEqualTo("invoke_agent");
        assertThat(text(invoke, "gen_ai.agent.id")).isEqualTo("support-bot");
        assertThat(text(invoke, "belvedere.run.status")).isEqualTo("completed");
        for (var name : new String[] {"chat gpt-4.1", "execute_tool search_orders", "retrieval handbook"}) {
            var step = fixture.span(name);
            assertThat(step.getParentSpanId()).isEqualTo(invoke.getSpanId());
            assertThat(text(step, "gen_ai.conversation.id")).isEqualTo("conv-1");
            assertThat(text(step, "belvedere.workspace")).isEqualTo("acme");
            assertThat(text(step, "belvedere.team")).isEqualTo("support");
        }
        assertThat(text(fixture.span("execute_tool search_orders"), "gen_ai.tool.name"))
                .isEqualTo("search_orders");
    }

    @Test
    void usageOnASpanCountsPartsInsideTheirWholesAsTheConventionSays() {
        telemetry.run(
                BOT,
                run -> run.llmCall(GPT, call -> {
                    call.usage(new TokenUsage(300, 600, 100, 50, 250));
                    call.costUsd(0.5);
                    call.responseModel("gpt-4.1-2025-04-14");
                    call.finishReason("stop");
                    return "";
                }));

        var chat = fixture.span("chat gpt-4.1");
        assertThat(chat.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(text(chat, "gen_ai.provider.name")).isEqualTo("openai");
        assertThat(text(chat, "gen_ai.response.model")).isEqualTo("gpt-4.1-2025-04-14");
        assertThat(number(chat, "gen_ai.usage.input_tokens")).isEqualTo(1000);
        assertThat(number(chat, "gen_ai.usage.output_tokens")).isEqualTo(300);
        assertThat(number(chat, "gen_ai.usage.cache_read.input_tokens")).isEqualTo(600);
        assertThat(number(chat, "gen_ai.usage.cache_creation.input_tokens")).isEqualTo(100);
        assertThat(number(chat, "gen_ai.usage.reasoning.output_tokens")).isEqualTo(250);
        assertThat(chat.getAttributes().get(TelemetryAttributes.COST_USD)).isEqualTo(0.5);
    }

    @Test
    void anExceptionIsTheStatusAndTheTypeOfItsSpan() {
        assertThatThrownBy(() -> telemetry.run(
                        BOT,
                        run -> run.toolCall("search_orders", call -> {
                            throw new IllegalStateException("no connection");
                        })))
                .hasMessage("no connection");

        for (var name : new String[] {"execute_tool search_orders", "invoke_agent support-bot"}) {
            var span = fixture.span(name);
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(span.getStatus().getDescription()).isEqualTo("no connection");
            assertThat(text(span, "error.type")).isEqualTo("java.lang.IllegalStateException");
            assertThat(span.getEvents()).hasSize(1);
        }
    }

    @Test
    void aNamedFailureNeedsNoException() {
        telemetry.run(BOT, run -> {
            run.fail("timeout", "search_orders timed out");
            return "";
        });

        var span = fixture.span("invoke_agent support-bot");
        assertThat(text(span, "error.type")).isEqualTo("timeout");
        assertThat(text(span, "belvedere.run.status")).isEqualTo("failed");
    }

    @Test
    void aCancelledRunIsNoError() {
        telemetry.run(BOT, run -> {
            run.cancel();
            return "";
        });

        var span = fixture.span("invoke_agent support-bot");
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        assertThat(text(span, "belvedere.run.status")).isEqualTo("cancelled");
    }

    @Test
    void contentIsRecordedOnlyWhenSwitchedOn() {
        talk(telemetry, "secret");
        assertThat(text(fixture.span("chat gpt-4.1"), "gen_ai.input.messages")).isNull();

        try (var second = new TelemetryFixture()) {
            var talkative = AgentTelemetry.builder(new SimpleMeterRegistry(), second.openTelemetry)
                    .recordContent(true)
                    .build();
            talk(talkative, "x".repeat(20_000));
            assertThat(text(second.span("chat gpt-4.1"), "gen_ai.input.messages"))
                    .hasSize(16 * 1024);
            assertThat(text(second.span("execute_tool search_orders"), "gen_ai.tool.call.arguments"))
                    .isEqualTo("{}");
        }
    }

    @Test
    void aStepStartedOnAnotherThreadBelongsToItsRun() throws InterruptedException {
        try (var run = telemetry.startRun(BOT)) {
            var thread = new Thread(() -> run.toolCall("search_orders", call -> ""));
            thread.start();
            thread.join();
            run.succeed();
        }

        assertThat(fixture.span("execute_tool search_orders").getParentSpanId())
                .isEqualTo(fixture.span("invoke_agent support-bot").getSpanId());
    }

    @Test
    void aStepInsideAStepIsItsChild() {
        telemetry.run(BOT, run -> run.toolCall("ask_expert", tool -> run.llmCall(GPT, call -> "")));

        assertThat(fixture.span("chat gpt-4.1").getParentSpanId())
                .isEqualTo(fixture.span("execute_tool ask_expert").getSpanId());
    }

    private static void talk(AgentTelemetry telemetry, String prompt) {
        telemetry.run(BOT, run -> {
            run.toolCall("search_orders", call -> {
                call.arguments("{}");
                return "";
            });
            return run.llmCall(GPT, call -> {
                call.prompt(prompt);
                return "";
            });
        });
    }

    private static @Nullable String text(SpanData span, String key) {
        return span.getAttributes().get(stringKey(key));
    }

    private static @Nullable Long number(SpanData span, String key) {
        return span.getAttributes().get(longKey(key));
    }
}
