package dev.belvedere.backend.metrics.otlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * OpenTelemetry's names as Prometheus spells them: other characters become underscores, the unit and {@code total} are
 * appended.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/compatibility/prometheus_and_openmetrics/">the rules</a>
 */
final class MetricNames {
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("d", "days"),
            Map.entry("h", "hours"),
            Map.entry("min", "minutes"),
            Map.entry("s", "seconds"),
            Map.entry("ms", "milliseconds"),
            Map.entry("us", "microseconds"),
            Map.entry("ns", "nanoseconds"),
            Map.entry("By", "bytes"),
            Map.entry("KiBy", "kibibytes"),
            Map.entry("MiBy", "mebibytes"),
            Map.entry("GiBy", "gibibytes"),
            Map.entry("TiBy", "tibibytes"),
            Map.entry("KBy", "kilobytes"),
            Map.entry("MBy", "megabytes"),
            Map.entry("GBy", "gigabytes"),
            Map.entry("TBy", "terabytes"),
            Map.entry("m", "meters"),
            Map.entry("V", "volts"),
            Map.entry("A", "amperes"),
            Map.entry("J", "joules"),
            Map.entry("W", "watts"),
            Map.entry("g", "grams"),
            Map.entry("Cel", "celsius"),
            Map.entry("Hz", "hertz"),
            Map.entry("1", ""),
            Map.entry("%", "percent"));

    private static final Map<String, String> PER_UNITS =
            Map.of("s", "second", "m", "minute", "h", "hour", "d", "day", "w", "week", "mo", "month", "y", "year");

    /** What decides about the end of a name. */
    enum Kind {
        COUNTER,
        GAUGE,
        OTHER
    }

    private MetricNames() {}

    static String metric(String name, String unit, Kind kind) {
        var tokens = new ArrayList<>(tokens(name));
        addUnit(tokens, unit);
        switch (kind) {
            case COUNTER -> moveToEnd(tokens, "total");
            case GAUGE -> {
                if (unit.equals("1")) {
                    moveToEnd(tokens, "ratio");
                }
            }
            case OTHER -> {}
        }
        var joined = String.join("_", tokens);
        return !joined.isEmpty() && Character.isDigit(joined.charAt(0)) ? "_" + joined : joined;
    }

    /** The unit as the metadata names it. */
    static String unit(String unit) {
        return String.join("_", unitTokens(unit));
    }

    private static void addUnit(List<String> tokens, String unit) {
        for (var token : unitTokens(unit)) {
            if (token.equals("per") || !tokens.contains(token)) {
                tokens.add(token);
            }
        }
        if (!tokens.isEmpty() && tokens.getLast().equals("per")) {
            tokens.removeLast();
        }
    }

    /** {@code By/s} is {@code bytes}, {@code per}, {@code second}; what stands in braces is a remark and no unit. */
    private static List<String> unitTokens(String unit) {
        var slash = unit.indexOf('/');
        var main = (slash < 0 ? unit : unit.substring(0, slash)).trim();
        var per = slash < 0 ? "" : unit.substring(slash + 1).trim();
        var tokens = new ArrayList<String>();
        if (!main.contains("{")) {
            tokens.addAll(tokens(UNITS.getOrDefault(main, main)));
        }
        if (!per.isEmpty() && !per.contains("{")) {
            tokens.add("per");
            tokens.addAll(tokens(PER_UNITS.getOrDefault(per, per)));
        }
        return tokens;
    }

    private static void moveToEnd(List<String> tokens, String suffix) {
        tokens.removeIf(suffix::equals);
        tokens.add(suffix);
    }

    private static List<String> tokens(String text) {
        return Arrays.stream(text.split("[^a-zA-Z0-9:]+", -1))
                .filter(token -> !token.isEmpty())
                .toList();
    }

    static String label(String attribute) {
        var name = attribute.replaceAll("[^a-zA-Z0-9_]", "_");
        return !name.isEmpty() && Character.isDigit(name.charAt(0)) ? "key_" + name : name;
    }
}
