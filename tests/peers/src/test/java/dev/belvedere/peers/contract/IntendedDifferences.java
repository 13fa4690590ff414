package dev.belvedere.peers.contract;

import java.util.List;
import java.util.Map;

/** Where the backend answers otherwise than Prometheus on purpose, by the name of the call or write, with the reason. */
final class IntendedDifferences {
    static final Map<String, String> CALLS = Map.of(
            "metadata of a metric",
            "Prometheus shows metadata of scraped targets only; we keep what remote write carries");

    static final Map<String, String> WRITES = Map.of();

    private IntendedDifferences() {}

    /** What is wrong with an answer that differs from Prometheus' in {@code differences}. */
    static List<String> wrong(Map<String, String> intended, String name, List<String> differences) {
        var reason = intended.get(name);
        if (reason == null) {
            return differences;
        }
        return differences.isEmpty() ? List.of("no difference any more; take it off the list: " + reason) : List.of();
    }
}
