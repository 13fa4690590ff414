package dev.belvedere.testkit.promql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Our scripts, which together use every function and operator. */
public final class OwnScripts {
    public static final List<String> NAMES = List.of(
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
            "dates",
            "names",
            "experimental");

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
