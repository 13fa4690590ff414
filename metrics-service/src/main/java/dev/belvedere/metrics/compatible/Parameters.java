package dev.belvedere.metrics.compatible;

import dev.belvedere.metrics.reader.Grid;
import dev.belvedere.web.problem.Problem;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The parameters of a call, from the address and, with POST, from the form. Wrong ones are refused as Prometheus does. */
final class Parameters {
    private static final int LONGEST_TEXT = 128 * 1024;
    private static final int MOST_VALUES = 50;
    private static final int LARGEST_LIMIT = 100_000;

    private final MultivaluedMap<String, String> values = new MultivaluedHashMap<>();

    @SafeVarargs
    Parameters(MultivaluedMap<String, String>... sources) {
        for (var source : sources) {
            source.forEach(values::addAll);
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.getFirst(name))
                .filter(text -> !text.isEmpty())
                .map(text -> bounded(name, text));
    }

    String required(String name) {
        return text(name).orElseThrow(() -> invalid(name, "it is missing"));
    }

    List<String> all(String name) {
        var all = values.getOrDefault(name, List.of());
        if (all.size() > MOST_VALUES) {
            throw invalid(name, "more than %d values".formatted(MOST_VALUES));
        }
        all.forEach(text -> bounded(name, text));
        return List.copyOf(all);
    }

    Optional<Long> millis(String name) {
        return text(name)
                .map(text -> Timestamps.millis(text)
                        .orElseThrow(() -> invalid(name, "cannot parse it to a valid timestamp")));
    }

    Optional<Long> durationMillis(String name) {
        return text(name)
                .map(text -> Timestamps.durationMillis(text)
                        .orElseThrow(() -> invalid(name, "cannot parse it to a valid duration")));
    }

    /** Checks {@code limit}: zero or absent is none. */
    void checkLimit() {
        text("limit").ifPresent(text -> {
            var isLimit =
                    text.matches("\\d{1,18}") && new BigDecimal(text).compareTo(BigDecimal.valueOf(LARGEST_LIMIT)) <= 0;
            if (!isLimit) {
                throw invalid("limit", "it must be a number from 0 to " + LARGEST_LIMIT);
            }
        });
    }

    /** Checks {@code start}, {@code end} and {@code step} as Prometheus does, before anything is asked. */
    void checkGrid() {
        required("start");
        required("end");
        required("step");
        var start = millis("start").orElseThrow();
        var end = millis("end").orElseThrow();
        var step = durationMillis("step").orElseThrow();
        if (end < start) {
            throw invalid("end", "end timestamp must not be before start time");
        }
        if (step <= 0) {
            throw invalid(
                    "step", "zero or negative query resolution step widths are not accepted. Try a positive integer");
        }
        if ((end - start) / step > Grid.MOST_POINTS) {
            throw new Problem.BadRequest("exceeded maximum resolution of 11,000 points per timeseries. Try decreasing"
                    + " the query resolution (?step=XX)");
        }
    }

    private static String bounded(String name, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw invalid(name, "it is longer than %d characters".formatted(LONGEST_TEXT));
        }
        return text;
    }

    static Problem.BadRequest invalid(String name, String why) {
        return new Problem.BadRequest("invalid parameter \"%s\": %s".formatted(name, why));
    }
}
