package dev.belvedere.query.promql.eval.grid;

import dev.belvedere.query.Span;

/**
 * A remark on a result that is nevertheless valid.
 *
 * @param message as Prometheus words it, with {@code PromQL info: } or {@code PromQL warning: } in front
 * @param span the expression that it is about
 */
public record Annotation(Kind kind, String message, Span span) {

    /** How serious it is. */
    public enum Kind {
        INFO("PromQL info: "),
        WARNING("PromQL warning: ");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        String prefix() {
            return prefix;
        }
    }

    public static Annotation info(String message, Span span) {
        return new Annotation(Kind.INFO, Kind.INFO.prefix() + message, span);
    }

    public static Annotation warning(String message, Span span) {
        return new Annotation(Kind.WARNING, Kind.WARNING.prefix() + message, span);
    }

    /** The message with the place in the query's text, as Prometheus' API shows it: {@code … (1:5)}. */
    public String textIn(String query) {
        var before = query.substring(0, Math.min(span.start(), query.length()));
        var line = before.chars().filter(character -> character == '\n').count() + 1;
        var column = before.length() - before.lastIndexOf('\n');
        return message + " (" + line + ":" + column + ")";
    }
}
