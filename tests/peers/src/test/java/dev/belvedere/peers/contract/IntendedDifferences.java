package dev.belvedere.peers.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the backend answers otherwise than Prometheus on purpose, by the name of the call or write. */
public final class IntendedDifferences {
    /** @param place where alone the answer may differ, as {@link Comparison} names it */
    public record Difference(String place, String reason) {}

    private static final Difference SAYS_MORE = new Difference("/error: ", "the message also says what was expected");

    /** Of query texts and selectors that our parser or evaluator refuses in its own words. */
    public static final Map<String, Difference> MESSAGES = Map.of(
            "error unexpected end",
            SAYS_MORE,
            "error series an expression",
            SAYS_MORE,
            "error labels bad selector",
            SAYS_MORE,
            "error bad duration",
            new Difference("/error: ", "the message shows the whole word, not what Prometheus' lexer read of it"),
            "error series everything",
            new Difference("/error: ", "selectors come from one parser, whose message also has the position"),
            "error many to many",
            new Difference("/error: ", "which two series are named follows the order of reading"));

    /** Of the backend itself, beside {@link #MESSAGES}. */
    static final Map<String, Difference> CALLS = with(
            MESSAGES,
            "metadata of a metric",
            new Difference(
                    "/data", "Prometheus knows metadata of scraped targets only; we keep what remote write carries"));

    static final Map<String, Difference> WRITES = Map.of(
            "content type of version 2",
            new Difference(
                    "", "remote write 2.0 is not taken yet, and refused with the status that makes senders fall back"),
            "an unknown message",
            new Difference(": ", "the message lists what is supported: version 1 only"));

    /** Of metrics-service in front of the one or the other: messages that it passes on. */
    public static final Map<String, Difference> PRODUCT = Map.of(
            "query many to many",
            new Difference("/body/0/detail: ", "which two series are named follows the order of reading"),
            "series of a bad selector",
            new Difference("/body/0/detail: ", "the message also says what was expected"));

    private IntendedDifferences() {}

    private static Map<String, Difference> with(Map<String, Difference> some, String name, Difference one) {
        var all = new HashMap<>(some);
        all.put(name, one);
        return Map.copyOf(all);
    }

    /** What is wrong with an answer that differs from Prometheus' in {@code differences}. */
    public static List<String> wrong(Map<String, Difference> intended, String name, List<String> differences) {
        var difference = intended.get(name);
        if (difference == null) {
            return differences;
        }
        return differences.isEmpty()
                ? List.of("no difference any more; take it off the list: " + difference.reason())
                : differences.stream()
                        .filter(line -> !line.startsWith(difference.place()))
                        .toList();
    }
}
