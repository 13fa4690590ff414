package dev.belvedere.metrics.scope;

import dev.belvedere.query.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the place out of an error message of Prometheus, which begins {@code 1:8: parse error: …}. */
final class ErrorPlace {
    private static final Pattern PLACE = Pattern.compile("(?:^|[ (])(\\d{1,6}):(\\d{1,6})\\b");

    private ErrorPlace() {}

    /** One character of {@code text}, or the empty range at its end. */
    static Optional<Span> in(String text, String message) {
        var place = PLACE.matcher(message);
        if (!place.find()) {
            return Optional.empty();
        }
        var lines = text.split("\n", -1);
        var line = Integer.parseInt(place.group(1));
        if (line < 1 || line > lines.length) {
            return Optional.empty();
        }
        var start = Integer.parseInt(place.group(2)) - 1;
        for (var before = 0; before < line - 1; before++) {
            start += lines[before].length() + 1;
        }
        start = Math.clamp(start, 0, text.length());
        return Optional.of(new Span(start, Math.min(start + 1, text.length())));
    }
}
