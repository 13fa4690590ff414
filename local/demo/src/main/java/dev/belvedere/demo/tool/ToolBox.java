package dev.belvedere.demo.tool;

import dev.belvedere.demo.agent.AgentDefinition;
import dev.belvedere.demo.agent.BuiltInAgents;
import dev.belvedere.demo.model.Dice;
import dev.belvedere.demo.model.Pace;
import dev.belvedere.demo.switches.Switch;
import dev.belvedere.demo.switches.Switches;
import jakarta.inject.Singleton;

/** Runs the tools that models ask for. */
@Singleton
public class ToolBox {
    private static final String BROKEN_TOOL = "search_orders";
    private static final int TIMEOUT_MILLIS = 800;

    private final Pace pace;
    private final Switches switches;

    ToolBox(Pace pace, Switches switches) {
        this.pace = pace;
        this.switches = switches;
    }

    /** Returns the tool's result as JSON. */
    public String call(AgentDefinition agent, String tool, Dice dice) throws ToolFailure, InterruptedException {
        if (isBroken(agent, tool)) {
            pace.pass(TIMEOUT_MILLIS);
            throw new ToolFailure("timeout", "%s timed out after %d ms".formatted(tool, TIMEOUT_MILLIS));
        }
        var profile = ToolProfile.of(tool);
        pace.pass(dice.around(profile.medianMillis()));
        if (dice.hits(profile.failure())) {
            throw new ToolFailure(profile.type(), "%s: %s".formatted(tool, profile.message()));
        }
        return "{\"found\":%d}".formatted(dice.between(1, 20));
    }

    private boolean isBroken(AgentDefinition agent, String tool) {
        return switches.isOn(Switch.FAILURES)
                && agent.id().equals(BuiltInAgents.SUPPORT_BOT)
                && tool.equals(BROKEN_TOOL);
    }
}
