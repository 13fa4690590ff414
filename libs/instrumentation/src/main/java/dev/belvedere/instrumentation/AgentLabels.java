package dev.belvedere.instrumentation;

/**
 * Which label values an agent and a model are counted under: their own, or {@code _other} once there are too many.
 * An agent beyond the limit keeps its workspace and team as long as there are few of those, so that what it spends is
 * still found where it belongs.
 */
final class AgentLabels {
    private static final int PAYER_LIMIT = 100;

    private final LabelLimit<Owner> owners;
    private final LabelLimit<Owner> payers = new LabelLimit<>("workspaces and teams", PAYER_LIMIT);
    private final LabelLimit<Use> uses;

    AgentLabels(int agentLimit, int modelLimit) {
        owners = new LabelLimit<>("agents", agentLimit);
        uses = new LabelLimit<>("pairs of agent and model", modelLimit);
    }

    Owner owner(Agent agent) {
        var owner = new Owner(agent.id(), agent.workspace(), agent.team());
        if (owners.admits(owner)) {
            return owner;
        }
        var payer = new Owner(LabelValue.OTHER, agent.workspace(), agent.team());
        return payers.admits(payer) ? payer : new Owner(LabelValue.OTHER, LabelValue.OTHER, LabelValue.OTHER);
    }

    Model model(Owner owner, Model model) {
        return uses.admits(new Use(owner, model)) ? model : Model.OTHER;
    }

    record Owner(String agentId, String workspace, String team) {}

    private record Use(Owner owner, Model model) {}
}
