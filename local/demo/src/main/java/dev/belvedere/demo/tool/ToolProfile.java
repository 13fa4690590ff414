package dev.belvedere.demo.tool;

import java.util.Map;

/**
 * How a tool behaves.
 *
 * @param medianMillis median time to its answer, before pace
 * @param failure share of calls that fail
 * @param type kind of its usual failure
 * @param message what it then says
 */
record ToolProfile(double medianMillis, double failure, String type, String message) {
    private static final ToolProfile UNKNOWN = new ToolProfile(120, 0.01, "internal", "internal error");

    private static final Map<String, ToolProfile> KNOWN = Map.of(
            "search_orders", new ToolProfile(90, 0.010, "timeout", "no answer within 800 ms"),
            "search_help", new ToolProfile(60, 0.004, "unavailable", "index is being rebuilt"),
            "create_ticket", new ToolProfile(140, 0.008, "conflict", "ticket exists already"),
            "assign_queue", new ToolProfile(45, 0.006, "not_found", "no such queue"),
            "issue_refund", new ToolProfile(260, 0.020, "refused", "amount is over the limit"),
            "web_search", new ToolProfile(480, 0.020, "rate_limited", "quota of searches is used up"),
            "fetch_page", new ToolProfile(350, 0.025, "http_403", "site does not allow robots"),
            "read_invoice", new ToolProfile(310, 0.015, "unreadable", "page 2 is not legible"),
            "run_sql", new ToolProfile(240, 0.030, "bad_query", "column does not exist"));

    static ToolProfile of(String tool) {
        return KNOWN.getOrDefault(tool, UNKNOWN);
    }
}
