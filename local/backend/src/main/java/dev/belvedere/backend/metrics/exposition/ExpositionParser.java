package dev.belvedere.backend.metrics.exposition;

import dev.belvedere.backend.metrics.model.Exemplar;
import dev.belvedere.backend.metrics.model.MetricType;
import dev.belvedere.query.series.Labels;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Reads a whole answer of a target, line by line. Strict: the first line that is not in the format ends it with an
 * {@link ExpositionException}, as in Prometheus, so that half an answer never looks like a whole one.
 */
public final class ExpositionParser {
    /** As in OpenMetrics: the longest text of an exemplar's labels. */
    private static final int LONGEST_EXEMPLAR_LABELS = 128;

    private static final int MOST_LABELS = 128;

    private final Format format;
    private final ExpositionSink sink;
    private final FamilyMetadata family;
    private boolean hasEnded;

    private ExpositionParser(Format format, ExpositionSink sink) {
        this.format = format;
        this.sink = sink;
        this.family = new FamilyMetadata(sink);
    }

    public static void parse(String text, Format format, ExpositionSink sink) {
        new ExpositionParser(format, sink).parse(text);
    }

    private void parse(String text) {
        var number = 0;
        for (var start = 0; start < text.length(); ) {
            var end = text.indexOf('\n', start);
            var isLast = end < 0;
            end = isLast ? text.length() : end;
            number++;
            if (hasEnded) {
                throw new ExpositionException(number, "data after # EOF");
            }
            line(new Line(text.substring(start, withoutReturn(text, start, end)), number));
            start = end + 1;
        }
        if (format == Format.OPEN_METRICS && !hasEnded) {
            throw new ExpositionException(number, "data does not end with # EOF");
        }
        family.end();
    }

    private int withoutReturn(String text, int start, int end) {
        return format == Format.PROMETHEUS && end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private void line(Line line) {
        if (format == Format.PROMETHEUS) {
            line.skipBlanks();
        }
        if (line.isAtEnd()) {
            if (format == Format.OPEN_METRICS) {
                throw line.error("empty line");
            }
        } else if (line.skip('#')) {
            comment(line);
        } else {
            sample(line);
        }
    }

    private void comment(Line line) {
        line.skipBlanks();
        var keyword = line.word();
        switch (keyword) {
            case "EOF" -> hasEnded = format == Format.OPEN_METRICS && line.isAtEnd();
            case "HELP", "TYPE", "UNIT" -> {
                line.skipBlanks();
                var name = line.peek() == '"' ? line.quoted() : line.name(true);
                line.skipBlanks();
                describe(line, keyword, name);
            }
            default -> {
                if (format == Format.OPEN_METRICS) {
                    throw line.error("unexpected comment");
                }
            }
        }
    }

    private void describe(Line line, String keyword, String name) {
        switch (keyword) {
            case "HELP" -> family.help(name, line.rest());
            case "UNIT" -> family.unit(name, line.rest());
            default -> {
                var type = line.rest().trim();
                if (MetricType.of(type) == MetricType.UNKNOWN && !type.equals("unknown") && !type.equals("untyped")) {
                    throw line.error("invalid metric type \"" + type + "\"");
                }
                family.type(name, MetricType.of(type));
            }
        }
    }

    private void sample(Line line) {
        var labels = new TreeMap<String, String>();
        if (line.peek() != '{') {
            labels.put(Labels.NAME, line.name(true));
            line.skipBlanks();
        }
        if (line.skip('{')) {
            labels(line, labels, true);
        }
        var name = labels.get(Labels.NAME);
        if (name == null) {
            throw line.error("metric name not set");
        }
        normalizeBounds(name, labels);
        line.skipBlanks();
        var value = value(line);
        line.skipBlanks();
        var time = OptionalLong.empty();
        if (!line.isAtEnd() && line.peek() != '#') {
            time = OptionalLong.of(time(line));
            line.skipBlanks();
        }
        var exemplar = Optional.<Exemplar>empty();
        if (format == Format.OPEN_METRICS && line.skip('#')) {
            exemplar = Optional.of(exemplar(line));
        }
        if (!line.isAtEnd()) {
            throw line.error("unexpected '%s' after the value".formatted(line.peek()));
        }
        sink.sample(Labels.of(labels), value, time, exemplar);
    }

    private void normalizeBounds(String name, TreeMap<String, String> labels) {
        switch (family.typeOf(name)) {
            case HISTOGRAM, GAUGEHISTOGRAM -> labels.computeIfPresent("le", (_, text) -> Numbers.bound(text));
            case SUMMARY -> labels.computeIfPresent("quantile", (_, text) -> Numbers.bound(text));
            case UNKNOWN, COUNTER, GAUGE, INFO, STATESET -> {}
        }
    }

    /** What stands between the braces; a string without a value is the metric's name. */
    private static void labels(Line line, TreeMap<String, String> labels, boolean nameAllowed) {
        line.skipBlanks();
        while (!line.skip('}')) {
            var isQuoted = line.peek() == '"';
            var name = isQuoted ? line.quoted() : line.name(false);
            line.skipBlanks();
            String value;
            if (isQuoted && nameAllowed && line.peek() != '=') {
                value = name;
                name = Labels.NAME;
            } else {
                line.expect('=');
                line.skipBlanks();
                value = line.quoted();
            }
            if (labels.put(name, value) != null) {
                throw line.error("label name \"%s\" is not unique".formatted(name));
            }
            if (labels.size() > MOST_LABELS) {
                throw line.error("more than %d labels".formatted(MOST_LABELS));
            }
            line.skipBlanks();
            if (line.peek() != '}') {
                line.expect(',');
                line.skipBlanks();
            }
        }
    }

    private static double value(Line line) {
        var word = line.word();
        try {
            return Numbers.value(word);
        } catch (NumberFormatException e) {
            throw line.error("value \"%s\" is not a number".formatted(word));
        }
    }

    private long time(Line line) {
        var word = line.word();
        try {
            if (format == Format.PROMETHEUS) {
                return Long.parseLong(word);
            }
            var seconds = Numbers.value(word);
            if (Double.isNaN(seconds) || Double.isInfinite(seconds)) {
                throw line.error("invalid timestamp");
            }
            return (long) (seconds * 1000);
        } catch (NumberFormatException e) {
            throw line.error("timestamp \"%s\" is not a number".formatted(word));
        }
    }

    private Exemplar exemplar(Line line) {
        line.skipBlanks();
        line.expect('{');
        var labels = new TreeMap<String, String>();
        labels(line, labels, false);
        var length = labels.entrySet().stream()
                .mapToInt(label -> codePoints(label.getKey()) + codePoints(label.getValue()))
                .sum();
        if (length > LONGEST_EXEMPLAR_LABELS) {
            throw line.error("exemplar labels of %d characters (expected: at most %d)"
                    .formatted(length, LONGEST_EXEMPLAR_LABELS));
        }
        line.skipBlanks();
        var value = value(line);
        line.skipBlanks();
        var time = line.isAtEnd() ? Long.MIN_VALUE : time(line);
        return new Exemplar(Labels.of(labels), value, time);
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }
}
