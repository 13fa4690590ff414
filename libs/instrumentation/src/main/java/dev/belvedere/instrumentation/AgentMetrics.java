package dev.belvedere.instrumentation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** The meters of agents and their LLM calls. Prometheus adds {@code _seconds} and {@code _total} to their names. */
final class AgentMetrics {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(2),
        Duration.ofMinutes(5),
    };

    private final MeterRegistry registry;
    private final AgentLabels labels;

    AgentMetrics(MeterRegistry registry, AgentLabels labels) {
        this.registry = registry;
        this.labels = labels;
    }

    long nanoTime() {
        return registry.config().clock().monotonicTime();
    }

    /** Everything that {@code agent} will count, at zero, so that its first event is an increase. */
    void register(Agent agent) {
        for (var status : RunStatus.values()) {
            var tags = executionTags(agent, status);
            executions(tags);
            durations(tags);
        }
        agent.models().forEach(model -> register(agent, model));
    }

    void register(Agent agent, Model model) {
        for (var direction : Direction.values()) {
            tokens(agent, model, direction);
        }
        cost(agent, model);
    }

    void executed(Agent agent, RunStatus status, Duration took) {
        var tags = executionTags(agent, status);
        executions(tags).increment();
        durations(tags).record(took);
    }

    void used(Agent agent, Model model, TokenUsage usage, double costUsd) {
        for (var direction : Direction.values()) {
            var count = usage.of(direction);
            if (count > 0) {
                tokens(agent, model, direction).increment(count);
            }
        }
        if (costUsd > 0) {
            cost(agent, model).increment(costUsd);
        }
    }

    private Tags executionTags(Agent agent, RunStatus status) {
        var owner = labels.owner(agent);
        return Tags.of("agent_id", owner.agentId(), "workspace", owner.workspace(), "status", status.label());
    }

    private Counter executions(Tags tags) {
        return Counter.builder("agent.execution")
                .description("Runs of agents by how they ended.")
                .tags(tags)
                .register(registry);
    }

    private Timer durations(Tags tags) {
        return Timer.builder("agent.execution.duration")
                .description("How long runs of agents took.")
                .serviceLevelObjectives(BUCKETS)
                .tags(tags)
                .register(registry);
    }

    private Counter tokens(Agent agent, Model model, Direction direction) {
        var owner = labels.owner(agent);
        var counted = labels.model(owner, model);
        return Counter.builder("llm.tokens")
                .description("Tokens that LLM calls used; the directions add up.")
                .tag("provider", counted.provider())
                .tag("model", counted.name())
                .tag("direction", direction.label())
                .tag("workspace", owner.workspace())
                .tag("agent_id", owner.agentId())
                .register(registry);
    }

    private Counter cost(Agent agent, Model model) {
        var owner = labels.owner(agent);
        var counted = labels.model(owner, model);
        return Counter.builder("llm.cost.usd")
                .description("What LLM calls cost, in USD.")
                .tag("provider", counted.provider())
                .tag("model", counted.name())
                .tag("workspace", owner.workspace())
                .tag("team", owner.team())
                .tag("agent_id", owner.agentId())
                .register(registry);
    }
}
