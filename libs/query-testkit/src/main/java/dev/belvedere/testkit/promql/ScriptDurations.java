package dev.belvedere.testkit.promql;

import java.util.Map;
import java.util.regex.Pattern;

/** Durations as Prometheus writes them, such as {@code 1h30m}. */
final class ScriptDurations {
    private static final Pattern WHOLE = Pattern.compile("0|([0-9]+(ms|[smhdwy]))+");
    private static final Pattern PART = Pattern.compile("([0-9]+)(ms|[smhdwy])");
    private static final Map<String, Long> MILLIS = Map.of(
            "ms",
            1L,
            "s",
            1_000L,
            "m",
            60_000L,
            "h",
            3_600_000L,
            "d",
            86_400_000L,
            "w",
            604_800_000L,
            "y",
            31_536_000_000L);

    private ScriptDurations() {}

    static long millis(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new ScriptException("duration: " + text + " (expected: such as 1h30m)");
        }
        return PART.matcher(text)
                .results()
                .mapToLong(part -> Long.parseLong(part.group(1)) * MILLIS.getOrDefault(part.group(2), 0L))
                .sum();
    }
}
