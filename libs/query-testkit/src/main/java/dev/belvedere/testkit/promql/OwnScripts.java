package dev.belvedere.testkit.promql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Our scripts, which together use every function and operator. */
public final class OwnScripts {
    /** Those that hold in every configuration, without experimental functions and whenever names are dropped. */
    public static final List<String> STABLE = List.of(
            "literals",
            "selectors",
            "subqueries",
            "operators",
            "matching",
            "sets",
            "aggregations",
            "counters",
            "over_time",
            "histograms",
            "absence",
            "labels",
            "mathematics",
            "dates");

    public static final List<String> NAMES =
            Stream.concat(STABLE.stream(), Stream.of("names", "experimental")).toList();

    private OwnScripts() {}

    public static List<Command> load(String name) {
        try (var stream = OwnScripts.class.getResourceAsStream(name + ".test")) {
            if (stream == null) {
                throw new IllegalArgumentException("name: " + name + " (expected: one of " + NAMES + ")");
            }
            return ScriptParser.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }
}
