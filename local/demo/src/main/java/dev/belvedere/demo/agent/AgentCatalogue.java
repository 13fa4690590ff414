package dev.belvedere.demo.agent;

import dev.belvedere.demo.DemoConfig;
import dev.belvedere.demo.http.Problem;
import dev.belvedere.instrumentation.AgentTelemetry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The agents that can be run. Made at start, so that the first scrape already sees their counters at zero. */
@Singleton
@Startup
public class AgentCatalogue {
    private static final Logger LOG = Logger.getLogger(AgentCatalogue.class);

    private final AgentTelemetry telemetry;
    private final int limit;
    private final Map<String, AgentDefinition> agents = new LinkedHashMap<>();

    AgentCatalogue(AgentTelemetry telemetry, DemoConfig config) {
        this.telemetry = telemetry;
        limit = config.agents();
        BuiltInAgents.ALL.forEach(this::declare);
    }

    /** Adds an agent whose counters are there, at zero, when this returns. */
    public synchronized void declare(AgentDefinition agent) {
        if (agents.containsKey(agent.id())) {
            throw new Problem.Conflict("An agent with the id '%s' exists.".formatted(agent.id()));
        }
        if (agents.size() >= limit) {
            throw new Problem.LimitExceeded("No more than %d agents can be declared.".formatted(limit));
        }
        telemetry.declare(agent.telemetry());
        agents.put(agent.id(), agent);
        LOG.debugf("Agent %s declared", agent.id());
    }

    public synchronized Optional<AgentDefinition> find(String id) {
        return Optional.ofNullable(agents.get(id));
    }

    /** All agents in the order of their declaration. */
    public synchronized List<AgentDefinition> all() {
        return List.copyOf(agents.values());
    }
}
