package dev.belvedere.metrics.dashboard;

import com.google.re2j.Pattern;
import dev.belvedere.metrics.reader.Grid;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * The PromQL of a document, made into a query. {@code $__rate}, {@code $__range} and {@code $__step} become durations;
 * {@code $__increase(selector)} and {@code $__previous_increase(selector)} become expressions. A variable stands inside
 * double quotes after {@code =~}: its values become an expression that matches exactly them, so that no value can be
 * anything but a literal.
 */
final class QueryTemplate {
    private static final java.util.regex.Pattern MACRO =
            java.util.regex.Pattern.compile("\\$(__(?:previous_)?increase)\\(([^()]*)\\)");
    private static final java.util.regex.Pattern NAME = java.util.regex.Pattern.compile("\\$([a-z_]+)");

    // Exact where extrapolation would not be: a counter that was not reset grew by the difference of its ends.
    private static final String INCREASE = "((max_over_time(%1$s[$__range]%2$s) - min_over_time(%1$s[$__range]%2$s))"
            + " and resets(%1$s[$__range]%2$s) == 0 or increase(%1$s[$__range]%2$s))";

    private final Map<String, List<String>> variables;
    private final Map<String, String> durations;

    /**
     * @param variables the chosen values of every variable of the document; none stands for all
     * @param usualScrape how far samples usually are apart
     */
    QueryTemplate(Grid grid, Duration usualScrape, Map<String, List<String>> variables) {
        this.variables = variables;
        var scrapeMillis = usualScrape.toMillis();
        var rateMillis = Math.max(4 * scrapeMillis, grid.stepMillis() + scrapeMillis);
        var rangeMillis = Math.max(grid.endMillis() - grid.startMillis(), scrapeMillis);
        this.durations = Map.of(
                "__rate", duration(rateMillis),
                "__range", duration(rangeMillis),
                "__step", duration(grid.stepMillis()));
    }

    /** The query. Throws {@link IllegalArgumentException} for a name that the document does not declare. */
    String expand(String promql) {
        var withoutMacros = MACRO.matcher(promql)
                .replaceAll(macro -> Matcher.quoteReplacement(INCREASE.formatted(
                        macro.group(2), macro.group(1).equals("__increase") ? "" : " offset $__range")));
        return NAME.matcher(withoutMacros).replaceAll(name -> Matcher.quoteReplacement(value(name.group(1))));
    }

    private String value(String name) {
        var duration = durations.get(name);
        if (duration != null) {
            return duration;
        }
        var values = variables.get(name);
        if (values == null) {
            throw new IllegalArgumentException("$" + name + " (expected: a variable of the dashboard)");
        }
        return values.isEmpty()
                ? ".*"
                : values.stream().map(Pattern::quote).map(QueryTemplate::escape).collect(Collectors.joining("|"));
    }

    /** The text as it stands between double quotes. */
    private static String escape(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                default -> {
                    if (point < 0x20 || point == 0x7f) {
                        escaped.append("\\x%02x".formatted(point));
                    } else {
                        escaped.appendCodePoint(point);
                    }
                }
            }
        });
        return escaped.toString();
    }

    private static String duration(long millis) {
        return millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
    }
}
