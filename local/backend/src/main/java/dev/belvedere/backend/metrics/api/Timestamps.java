package dev.belvedere.backend.metrics.api;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Times and durations as Prometheus' API spells them. */
final class Timestamps {
    /** As in Prometheus, which keeps some room for arithmetic. */
    private static final long LEAST = Long.MIN_VALUE / 1_000_000;

    private static final long GREATEST = Long.MAX_VALUE / 1_000_000;

    private static final Pattern DURATION =
            Pattern.compile("(?:(\\d+)y)?(?:(\\d+)w)?(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?(?:(\\d+)ms)?");
    private static final long[] UNIT_MILLIS = {31_536_000_000L, 604_800_000, 86_400_000, 3_600_000, 60_000, 1000, 1};

    private Timestamps() {}

    /** Milliseconds of Unix seconds, which may have a fraction, or of an RFC 3339 time. */
    static long parse(String parameter, String text) {
        try {
            return seconds(Double.parseDouble(text), parameter, text);
        } catch (NumberFormatException _) {
            // Not a number: a date, perhaps.
        }
        try {
            return OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeParseException | ArithmeticException e) {
            throw notATimestamp(parameter, text);
        }
    }

    private static long seconds(double seconds, String parameter, String text) {
        var millis = Math.rint(seconds * 1000);
        if (!(millis >= LEAST && millis <= GREATEST)) {
            throw notATimestamp(parameter, text);
        }
        return (long) millis;
    }

    private static ApiError notATimestamp(String parameter, String text) {
        return ApiError.parameter(parameter, "cannot parse " + GoText.quote(text) + " to a valid timestamp");
    }

    /** Milliseconds of a number of seconds or of a duration such as {@code 1h30m}. */
    static long parseDuration(String parameter, String text) {
        try {
            var millis = Double.parseDouble(text) * 1000;
            if (!(Math.abs(millis) <= GREATEST)) {
                throw ApiError.parameter(
                        parameter, "cannot parse " + GoText.quote(text) + " to a valid duration. It overflows int64");
            }
            return (long) millis;
        } catch (NumberFormatException _) {
            // Not a number: with units, perhaps.
        }
        var matcher = DURATION.matcher(text);
        if (text.isEmpty() || !matcher.matches()) {
            throw notADuration(parameter, text);
        }
        try {
            var millis = 0L;
            for (var unit = 0; unit < UNIT_MILLIS.length; unit++) {
                var digits = matcher.group(unit + 1);
                if (digits != null) {
                    millis = Math.addExact(millis, Math.multiplyExact(Long.parseLong(digits), UNIT_MILLIS[unit]));
                }
            }
            return millis;
        } catch (ArithmeticException | NumberFormatException e) {
            throw notADuration(parameter, text);
        }
    }

    static Duration duration(String parameter, String text) {
        return Duration.ofMillis(parseDuration(parameter, text));
    }

    private static ApiError notADuration(String parameter, String text) {
        return ApiError.parameter(parameter, "cannot parse " + GoText.quote(text) + " to a valid duration");
    }
}
