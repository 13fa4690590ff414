package dev.belvedere.demo.agent;

import static dev.belvedere.demo.model.LanguageModel.CLAUDE_HAIKU_3_5;
import static dev.belvedere.demo.model.LanguageModel.CLAUDE_SONNET_4;
import static dev.belvedere.demo.model.LanguageModel.GPT_4_1;
import static dev.belvedere.demo.model.LanguageModel.GPT_4_1_MINI;
import static dev.belvedere.demo.model.LanguageModel.O4_MINI;

import dev.belvedere.demo.model.LanguageModel;
import java.util.List;

/** The agents that are there from the start: two teams at work for two workspaces. */
public final class BuiltInAgents {
    /** The agent that the switch {@code failures} breaks. */
    public static final String SUPPORT_BOT = "support-bot";

    /** The team that the switch {@code spend} makes expensive. */
    public static final String RESEARCH = "research";

    private static final String SUPPORT = "support";
    private static final String ACME = "acme";
    private static final String GLOBEX = "globex";

    public static final List<AgentDefinition> ALL = List.of(
            agent(SUPPORT_BOT, "Support bot", SUPPORT, ACME, GPT_4_1, "search_orders", "search_help", "create_ticket"),
            agent("order-triage", "Order triage", SUPPORT, ACME, GPT_4_1_MINI, "search_orders", "assign_queue"),
            agent("refund-clerk", "Refund clerk", SUPPORT, GLOBEX, CLAUDE_HAIKU_3_5, "search_orders", "issue_refund"),
            agent("research-agent", "Research agent", RESEARCH, GLOBEX, CLAUDE_SONNET_4, "web_search", "fetch_page"),
            agent("invoice-reader", "Invoice reader", RESEARCH, GLOBEX, GPT_4_1_MINI, "read_invoice", "match_order"),
            agent("sql-analyst", "SQL analyst", RESEARCH, ACME, O4_MINI, "describe_tables", "run_sql"));

    private BuiltInAgents() {}

    private static AgentDefinition agent(
            String id, String name, String team, String workspace, LanguageModel model, String... tools) {
        return new AgentDefinition(id, name, team, workspace, model.model().name(), List.of(tools));
    }
}
