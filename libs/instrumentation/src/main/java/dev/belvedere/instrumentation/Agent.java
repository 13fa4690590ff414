package dev.belvedere.instrumentation;

import java.util.List;
import java.util.Objects;

/**
 * An agent as it is counted: who it is, whom it works for, and which models it is known to call.
 *
 * <p>Metrics tell agents apart by {@code id}, {@code workspace} and {@code team}, so these must be few and stable: an
 * id per deployment of an agent, never one per user, conversation or run.
 *
 * @param id stable and short, for example {@code support-bot}
 * @param name for people; on spans only
 * @param workspace the tenant that the agent belongs to
 * @param team who pays for it
 * @param models models whose counters are registered at zero; others are added when first called
 */
public record Agent(String id, String name, String workspace, String team, List<Model> models) {

    public Agent {
        id = LabelValue.of("id", id);
        name = LabelValue.of("name", name);
        workspace = LabelValue.of("workspace", workspace);
        team = LabelValue.of("team", team);
        models = List.copyOf(Objects.requireNonNull(models, "models"));
    }

    /** An agent whose name is its id. */
    public static Agent of(String id, String workspace, String team, Model... models) {
        return new Agent(id, id, workspace, team, List.of(models));
    }
}
