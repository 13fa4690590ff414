package dev.belvedere.query.promql;

import com.google.re2j.Pattern;
import java.util.List;

/** Durations as PromQL writes them: {@code 1h30m}, units from large to small, whole numbers. */
final class Durations {
    private static final Pattern SYNTAX = Pattern.compile(
            "(?:([0-9]+)y)?(?:([0-9]+)w)?(?:([0-9]+)d)?(?:([0-9]+)h)?" + "(?:([0-9]+)m)?(?:([0-9]+)s)?(?:([0-9]+)ms)?");

    private record Unit(String name, long millis) {}

    private static final List<Unit> UNITS = List.of(
            new Unit("y", 365 * 86_400_000L),
            new Unit("w", 7 * 86_400_000L),
            new Unit("d", 86_400_000L),
            new Unit("h", 3_600_000L),
            new Unit("m", 60_000L),
            new Unit("s", 1000L),
            new Unit("ms", 1L));

    /** What fits into nanoseconds, as in Prometheus: about 292 years. */
    static final long LONGEST_MILLIS = Long.MAX_VALUE / 1_000_000;

    private Durations() {}

    static long millis(Token duration) {
        var matcher = SYNTAX.matcher(duration.text());
        if (!matcher.matches()) {
            throw SyntaxError.of(
                    duration.span(), "not a valid duration string: " + StringLiterals.quote(duration.text()));
        }
        try {
            var millis = 0L;
            for (var i = 0; i < UNITS.size(); i++) {
                var count = matcher.group(i + 1);
                if (count != null) {
                    millis = Math.addExact(
                            millis,
                            Math.multiplyExact(
                                    Long.parseLong(count), UNITS.get(i).millis()));
                }
            }
            if (millis <= LONGEST_MILLIS) {
                return millis;
            }
        } catch (ArithmeticException | NumberFormatException tooLong) {
            // Reported below, together with what fits a long but no duration.
        }
        throw SyntaxError.of(duration.span(), "duration out of range");
    }

    /** The shortest spelling, in units of a fixed length; a negative one has a minus in front. */
    static String print(long millis) {
        if (millis == 0) {
            return "0s";
        }
        var text = new StringBuilder(millis < 0 ? "-" : "");
        var rest = Math.abs(millis);
        for (var unit : UNITS.subList(2, UNITS.size())) {
            if (rest >= unit.millis()) {
                text.append(rest / unit.millis()).append(unit.name());
                rest %= unit.millis();
            }
        }
        return text.toString();
    }
}
