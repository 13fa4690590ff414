package dev.belvedere.instrumentation;

import static dev.belvedere.instrumentation.TelemetryFixture.BOT;
import static dev.belvedere.instrumentation.TelemetryFixture.GPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AgentMetricsTest {
    private final MockClock clock = new MockClock();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);
    private final AgentTelemetry telemetry =
            AgentTelemetry.builder(registry, OpenTelemetry.noop()).build();

    @Test
    void declaringAnAgentRegistersItsCountersAtZero() {
        telemetry.declare(BOT);

        assertThat(registry.find("agent.execution").counters())
                .hasSize(RunStatus.values().length)
                .allMatch(counter -> counter.count() == 0);
        assertThat(registry.find("llm.tokens").tag("model", "gpt-4.1").counters())
                .hasSize(Direction.values().length)
                .allMatch(counter -> counter.count() == 0);
        assertThat(registry.get("llm.cost.usd").counter().count()).isZero();
        assertThat(registry.find("agent.execution.duration").timers()).hasSize(RunStatus.values().length);
    }

    @Test
    void aReturnedRunIsCompletedAndTimed() {
        var answer = telemetry.run(BOT, run -> {
            clock.add(Duration.ofMillis(1200));
            return "42";
        });

        assertThat(answer).isEqualTo("42");
        assertThat(executions("completed")).isEqualTo(1);
        var timer = registry.get("agent.execution.duration")
                .tags("agent_id", "support-bot", "workspace", "acme", "status", "completed")
                .timer();
        assertThat(timer.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(1200);
    }

    @Test
    void aThrownRunIsFailedAndTheExceptionPassesOn() {
        assertThatThrownBy(() -> telemetry.run(BOT, run -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(executions("failed")).isEqualTo(1);
        assertThat(executions("completed")).isZero();
    }

    @Test
    void aCancelledFutureCancelsTheRun() {
        assertThatThrownBy(() -> telemetry.run(BOT, run -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);

        assertThat(executions("cancelled")).isEqualTo(1);
    }

    @Test
    void anExceptionThatLeavesATryBlockCountsAsAFailure() {
        telemetry.declare(BOT);
        assertThatThrownBy(() -> {
                    try (var run = telemetry.startRun(BOT)) {
                        explode();
                        run.succeed();
                    }
                })
                .hasMessage("boom");

        assertThat(executions("failed")).isEqualTo(1);
    }

    @Test
    void theFirstOutcomeDecidesAndClosingTwiceCountsOnce() {
        telemetry.declare(BOT);
        var run = telemetry.startRun(BOT);
        run.cancel();
        run.succeed();

        run.close();
        run.close();

        assertThat(executions("cancelled")).isEqualTo(1);
        assertThat(executions("completed")).isZero();
    }

    @Test
    void tokensAreCountedByDirectionAndCostByTeam() {
        telemetry.run(
                BOT,
                run -> run.llmCall(GPT, call -> {
                    call.usage(TokenUsage.ofTotals(1000, 600, 100, 300, 250));
                    call.costUsd(0.25);
                    return "";
                }));

        assertThat(tokens("input")).isEqualTo(300);
        assertThat(tokens("cache_read")).isEqualTo(600);
        assertThat(tokens("cache_write")).isEqualTo(100);
        assertThat(tokens("output")).isEqualTo(50);
        assertThat(tokens("reasoning")).isEqualTo(250);
        var cost = registry.get("llm.cost.usd")
                .tags("provider", "openai", "model", "gpt-4.1", "workspace", "acme")
                .tags("team", "support", "agent_id", "support-bot")
                .counter();
        assertThat(cost.count()).isEqualTo(0.25);
    }

    @Test
    void aFailedCallStillCountsWhatItUsed() {
        assertThatThrownBy(() -> telemetry.run(
                        BOT,
                        run -> run.llmCall(GPT, call -> {
                            call.usage(new TokenUsage(10, 0, 0, 0, 0));
                            throw new IllegalStateException("cut off");
                        })))
                .hasMessage("cut off");

        assertThat(tokens("input")).isEqualTo(10);
    }

    @Test
    void aModelThatWasNotDeclaredIsRegisteredWhenItsCallStarts() {
        try (var run = telemetry.startRun(BOT);
                var call = run.startLlmCall(new Model("openai", "o4-mini"))) {
            assertThat(registry.get("llm.tokens")
                            .tags("model", "o4-mini", "direction", "output")
                            .counter()
                            .count())
                    .isZero();
            call.succeed();
            run.succeed();
        }
    }

    @Test
    void anInvalidCostIsRefused() {
        try (var run = telemetry.startRun(BOT);
                var call = run.startLlmCall(GPT)) {
            assertThatThrownBy(() -> call.costUsd(-1)).hasMessageContaining("usd: -1.0");
            assertThatThrownBy(() -> call.costUsd(Double.NaN)).hasMessageContaining("usd: NaN");
        }
    }

    @Test
    void noLabelEverCarriesATraceId() {
        telemetry.run(BOT, run -> run.llmCall(GPT, call -> ""));

        assertThat(registry.getMeters())
                .extracting(Meter::getId)
                .flatExtracting(Meter.Id::getTags)
                .extracting(Tag::getKey)
                .containsOnly("agent_id", "workspace", "status", "provider", "model", "direction", "team", "le");
    }

    private static void explode() {
        throw new IllegalStateException("boom");
    }

    private double executions(String status) {
        var counter = registry.find("agent.execution")
                .tags("agent_id", "support-bot", "workspace", "acme", "status", status)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private double tokens(String direction) {
        return registry.get("llm.tokens")
                .tags("provider", "openai", "model", "gpt-4.1", "direction", direction)
                .tags("workspace", "acme", "agent_id", "support-bot")
                .counter()
                .count();
    }
}
