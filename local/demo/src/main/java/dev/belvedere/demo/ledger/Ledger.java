package dev.belvedere.demo.ledger;

import dev.belvedere.instrumentation.Agent;
import dev.belvedere.instrumentation.Direction;
import dev.belvedere.instrumentation.Model;
import dev.belvedere.instrumentation.RunStatus;
import dev.belvedere.instrumentation.TokenUsage;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiFunction;

/** The platform's own books since it started: what its metrics, wherever they are shown, must add up to. */
@Singleton
public class Ledger {
    private final Instant startedAt = Instant.now();
    private final Map<LedgerView.Runs, LongAdder> runs = new ConcurrentHashMap<>();
    private final Map<LedgerView.Tokens, LongAdder> tokens = new ConcurrentHashMap<>();
    private final Map<LedgerView.Cost, DoubleAdder> costs = new ConcurrentHashMap<>();
    private final Map<LedgerView.Requests, LongAdder> requests = new ConcurrentHashMap<>();

    public void executed(Agent agent, RunStatus status) {
        var key = new LedgerView.Runs(agent.id(), agent.workspace(), agent.team(), status.label(), 0);
        runs.computeIfAbsent(key, _ -> new LongAdder()).increment();
    }

    public void used(Agent agent, Model model, TokenUsage usage, double costUsd) {
        for (var direction : Direction.values()) {
            var key = new LedgerView.Tokens(
                    model.provider(), model.name(), direction.label(), agent.workspace(), agent.id(), 0);
            tokens.computeIfAbsent(key, _ -> new LongAdder()).add(usage.of(direction));
        }
        var key = new LedgerView.Cost(model.provider(), model.name(), agent.workspace(), agent.team(), agent.id(), 0);
        costs.computeIfAbsent(key, _ -> new DoubleAdder()).add(costUsd);
    }

    public void answered(String gatewayId, String method, int status) {
        var key = new LedgerView.Requests(gatewayId, method, Integer.toString(status), 0);
        requests.computeIfAbsent(key, _ -> new LongAdder()).increment();
    }

    public LedgerView view() {
        return new LedgerView(
                startedAt.toEpochMilli(),
                rows(runs, (row, count) -> row.with(count.sum())),
                rows(tokens, (row, count) -> row.with(count.sum())),
                rows(costs, (row, usd) -> row.with(usd.sum())),
                rows(requests, (row, count) -> row.with(count.sum())));
    }

    private static <K, V> List<K> rows(Map<K, V> sums, BiFunction<K, V, K> row) {
        return sums.entrySet().stream()
                .map(sum -> row.apply(sum.getKey(), sum.getValue()))
                .sorted(Comparator.comparing(Object::toString))
                .toList();
    }
}
