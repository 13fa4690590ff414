package dev.belvedere.demo.execution;

import dev.belvedere.demo.agent.AgentDefinition;
import dev.belvedere.demo.model.Dice;
import java.util.List;
import java.util.Map;

/** What agents are usually asked. */
final class Questions {
    private static final Map<String, List<String>> USUAL = Map.of(
            "support-bot",
                    List.of(
                            "Where is my order?",
                            "My order came damaged.",
                            "Can I still change the address of my order?"),
            "order-triage", List.of("Sort the order that just came in.", "Which queue takes this order?"),
            "refund-clerk", List.of("Refund my order.", "The order was cancelled, where is my money?"),
            "research-agent",
                    List.of("What did competitors announce this week?", "Summarise the state of solid-state cells."),
            "invoice-reader", List.of("Read the invoice and book it.", "Does the invoice match what was bought?"),
            "sql-analyst", List.of("Revenue by region, last quarter.", "Which customers left in March?"));
    private static final List<String> ANY = List.of("Do what you are there for.");

    private Questions() {}

    static String usual(AgentDefinition agent, Dice dice) {
        return dice.oneOf(USUAL.getOrDefault(agent.id(), ANY));
    }
}
