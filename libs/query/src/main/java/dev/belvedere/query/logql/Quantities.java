package dev.belvedere.query.logql;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Durations and sizes as a query spells them. */
final class Quantities {
    private static final String DURATION_PART = "([0-9]+\\.?[0-9]*|\\.[0-9]+)(ns|us|µs|μs|ms|s|m|h|d|w|y)";
    private static final Pattern DURATION = Pattern.compile("(?:" + DURATION_PART + ")+");
    private static final Pattern PART = Pattern.compile(DURATION_PART);
    private static final Pattern BYTES = Pattern.compile("([0-9]+\\.?[0-9]*|\\.[0-9]+)([kKMGTPE]?i?B)");
    private static final Map<String, Long> NANOS = Map.ofEntries(
            Map.entry("ns", 1L),
            Map.entry("us", 1_000L),
            Map.entry("µs", 1_000L),
            Map.entry("μs", 1_000L),
            Map.entry("ms", 1_000_000L),
            Map.entry("s", 1_000_000_000L),
            Map.entry("m", 60_000_000_000L),
            Map.entry("h", 3_600_000_000_000L),
            Map.entry("d", 86_400_000_000_000L),
            Map.entry("w", 604_800_000_000_000L),
            Map.entry("y", 31_536_000_000_000_000L));
    private static final Map<String, Long> PRINTED = new LinkedHashMap<>();

    static {
        for (var unit : new String[] {"h", "m", "s", "ms", "us", "ns"}) {
            PRINTED.put(unit, NANOS.getOrDefault(unit, 1L));
        }
    }

    private Quantities() {}

    static boolean isDuration(String word) {
        return DURATION.matches(word);
    }

    static boolean isBytes(String word) {
        return BYTES.matches(word);
    }

    static Duration duration(Token token) {
        var parts = PART.matcher(token.value());
        var nanos = BigDecimal.ZERO;
        while (parts.find()) {
            nanos = nanos.add(new BigDecimal(parts.group(1))
                    .multiply(BigDecimal.valueOf(NANOS.getOrDefault(parts.group(2), 1L))));
        }
        return Duration.ofNanos(whole(nanos, token, "duration out of range"));
    }

    static long bytes(Token token) {
        var size = BYTES.matcher(token.value());
        if (!size.matches()) {
            throw new IllegalArgumentException("token: " + token + " (expected: a size)");
        }
        var unit = size.group(2);
        var power = "KMGTPE".indexOf(Character.toUpperCase(unit.charAt(0))) + 1;
        var base = BigInteger.valueOf(unit.contains("i") ? 1024 : 1000).pow(power);
        return whole(new BigDecimal(size.group(1)).multiply(new BigDecimal(base)), token, "size out of range");
    }

    private static long whole(BigDecimal amount, Token token, String error) {
        if (amount.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw SyntaxError.of(token.span(), error);
        }
        return amount.longValue();
    }

    /** In the largest unit that divides it. */
    static String print(Duration duration) {
        var nanos = duration.toNanos();
        for (var unit : PRINTED.entrySet()) {
            if (nanos != 0 && nanos % unit.getValue() == 0) {
                return nanos / unit.getValue() + unit.getKey();
            }
        }
        return "0s";
    }
}
