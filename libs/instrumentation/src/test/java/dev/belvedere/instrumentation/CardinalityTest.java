package dev.belvedere.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import org.junit.jupiter.api.Test;

/** F22: however many names are invented, the number of series stays bounded and nothing goes uncounted. */
class CardinalityTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AgentTelemetry telemetry = AgentTelemetry.builder(registry, OpenTelemetry.noop())
            .agentLimit(10)
            .modelLimit(20)
            .build();

    @Test
    void aHundredThousandAgentsShareTheSeriesOfOther() {
        for (var i = 0; i < 100_000; i++) {
            telemetry.run(Agent.of("agent-" + i, "acme", "support"), run -> "");
        }

        assertThat(registry.find("agent.execution").counters()).hasSize(11);
        assertThat(registry.get("agent.execution")
                        .tags("agent_id", "_other", "workspace", "acme")
                        .counter()
                        .count())
                .isEqualTo(99_990);
    }

    @Test
    void inventedWorkspacesAreBoundedToo() {
        for (var i = 0; i < 5_000; i++) {
            telemetry.run(Agent.of("agent-" + i, "workspace-" + i, "team-" + i), run -> "");
        }

        var counters = registry.find("agent.execution").counters();
        assertThat(counters).hasSizeLessThanOrEqualTo(10 + 100 + 1);
        assertThat(counters.stream().mapToDouble(Counter::count).sum()).isEqualTo(5_000);
    }

    @Test
    void inventedModelsAreCountedAsOther() {
        var bot = Agent.of("support-bot", "acme", "support");
        telemetry.run(bot, run -> {
            for (var i = 0; i < 1_000; i++) {
                run.llmCall(new Model("openai", "model-" + i), call -> {
                    call.usage(new TokenUsage(1, 0, 0, 0, 0));
                    return "";
                });
            }
            return "";
        });

        assertThat(registry.find("llm.tokens").tag("direction", "input").counters())
                .hasSize(21);
        assertThat(registry.get("llm.tokens")
                        .tags("model", "_other", "direction", "input")
                        .counter()
                        .count())
                .isEqualTo(980);
    }

    @Test
    void labelValuesAreCutCleanedAndNeverEmpty() {
        var agent = Agent.of("a".repeat(1_000), "ac\nme\u0000", " ");

        assertThat(agent.id()).hasSize(128);
        assertThat(agent.workspace()).isEqualTo("ac me");
        assertThat(agent.team()).isEqualTo("unknown");
    }

    @Test
    void aCutNeverLeavesHalfACharacter() {
        var agent = Agent.of("a".repeat(127) + "\uD83E\uDD16", "acme", "support");

        assertThat(agent.id()).isEqualTo("a".repeat(127));
    }
}
