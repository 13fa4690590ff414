package dev.belvedere.demo.ledger;

import java.util.List;

/** The books, one row per label set of the metric that they are compared with, in the order of their labels. */
public record LedgerView(
        long startedAtMillis,
        List<Runs> executions,
        List<Tokens> tokens,
        List<Cost> cost,
        List<Requests> gatewayRequests) {

    public LedgerView {
        executions = List.copyOf(executions);
        tokens = List.copyOf(tokens);
        cost = List.copyOf(cost);
        gatewayRequests = List.copyOf(gatewayRequests);
    }

    /** {@code agent_execution_total}. */
    public record Runs(String agentId, String workspace, String team, String status, long count) {
        Runs with(long sum) {
            return new Runs(agentId, workspace, team, status, sum);
        }
    }

    /** {@code llm_tokens_total}. */
    public record Tokens(
            String provider, String model, String direction, String workspace, String agentId, long tokens) {
        Tokens with(long sum) {
            return new Tokens(provider, model, direction, workspace, agentId, sum);
        }
    }

    /** {@code llm_cost_usd_total}. */
    public record Cost(String provider, String model, String workspace, String team, String agentId, double usd) {
        Cost with(double sum) {
            return new Cost(provider, model, workspace, team, agentId, sum);
        }
    }

    /** {@code gateway_requests_total}. */
    public record Requests(String gatewayId, String method, String status, long count) {
        Requests with(long sum) {
            return new Requests(gatewayId, method, status, sum);
        }
    }
}
