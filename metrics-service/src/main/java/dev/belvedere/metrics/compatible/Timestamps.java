package dev.belvedere.metrics.compatible;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times and durations as Prometheus' API spells them. */
final class Timestamps {
    private static final Pattern SECONDS = Pattern.compile("-?\\d{1,15}(\\.\\d{0,20})?([eE][+-]?\\d{1,2})?");
    private static final Pattern DURATION = Pattern.compile(
            "(?:(\\d{1,6})y)?(?:(\\d{1,6})w)?(?:(\\d{1,6})d)?(?:(\\d{1,9})h)?(?:(\\d{1,9})m)?(?:(\\d{1,12})s)?(?:(\\d{1,15})ms)?");
    private static final long[] UNIT_MILLIS = {
        31_536_000_000L, 604_800_000L, 86_400_000L, 3_600_000L, 60_000L, 1_000L, 1L
    };
    private static final BigDecimal LARGEST_MILLIS = BigDecimal.valueOf(Long.MAX_VALUE / 4);

    private Timestamps() {}

    /** Milliseconds of seconds since 1970, or of a time of RFC 3339. */
    static Optional<Long> millis(String text) {
        if (SECONDS.matcher(text).matches()) {
            return ofSeconds(text);
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant().toEpochMilli());
        } catch (DateTimeException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    /** Milliseconds of seconds, or of a duration like {@code 1h30m}. */
    static Optional<Long> durationMillis(String text) {
        if (SECONDS.matcher(text).matches()) {
            return ofSeconds(text);
        }
        var duration = DURATION.matcher(text);
        if (text.isEmpty() || !duration.matches()) {
            return Optional.empty();
        }
        var millis = 0L;
        for (var unit = 0; unit < UNIT_MILLIS.length; unit++) {
            var count = duration.group(unit + 1);
            millis += count == null ? 0 : Long.parseLong(count) * UNIT_MILLIS[unit];
        }
        return Optional.of(millis);
    }

    private static Optional<Long> ofSeconds(String text) {
        var millis = new BigDecimal(text).movePointRight(3);
        return millis.abs().compareTo(LARGEST_MILLIS) > 0
                ? Optional.empty()
                : Optional.of(millis.setScale(0, RoundingMode.HALF_UP).longValue());
    }
}
