package dev.belvedere.testkit.promql;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.promql.Expr.VectorSelector;
import dev.belvedere.query.promql.PromQl;
import dev.belvedere.query.series.LabelMatcher;
import dev.belvedere.query.series.Labels;
import dev.belvedere.query.series.StaleMarker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses a line {@code metric{label="value"} 1 2+3x4 _ stale}. */
final class SeriesParser {
    private static final Pattern ITEM = Pattern.compile("(\\{\\{.*?}}(?:[+-]\\{\\{.*?}})?(?:x[0-9]+)?)|(\\S+)");
    private static final Pattern MISSING = Pattern.compile("_(?:x([0-9]+))?");
    private static final Pattern VALUE = Pattern.compile(
            "([+-]?" + ScriptNumbers.NUMBER + ")(?:([+-]" + ScriptNumbers.NUMBER + ")?x([0-9]+))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HISTOGRAM = Pattern.compile("(\\{\\{.*}})(?:x([0-9]+))?");
    /** A script may expect a series without labels, which no selector can name. */
    private static final String ANY_NAME = "unnamed";

    private SeriesParser() {}

    static ScriptSeries parse(String line) {
        var end = endOfLabels(line);
        var points = new ArrayList<Point>();
        ITEM.matcher(line.substring(end)).results().forEach(item -> points.addAll(points(item.group())));
        return new ScriptSeries(labels(line.substring(0, end).strip()), points);
    }

    private static int endOfLabels(String line) {
        var brace = line.indexOf('{');
        var space = line.indexOf(' ') < 0 ? line.length() : line.indexOf(' ');
        var tab = line.indexOf('\t') < 0 ? line.length() : line.indexOf('\t');
        if (brace < 0
                || (Math.min(space, tab) < brace
                        && !line.substring(Math.min(space, tab), brace).isBlank())
                || line.startsWith("{{", brace)) {
            return Math.min(space, tab);
        }
        var quote = 0;
        for (var index = brace; index < line.length(); index++) {
            var character = (int) line.charAt(index);
            if (quote != 0) {
                if (character == '\\' && quote != '`') {
                    index++;
                } else if (character == quote) {
                    quote = 0;
                }
            } else if (character == '"' || character == '\'' || character == '`') {
                quote = character;
            } else if (character == '}') {
                return index + 1;
            }
        }
        throw new ScriptException("series: " + line + " (expected: a closing brace)");
    }

    private static Labels labels(String text) {
        var values = new TreeMap<String, String>();
        for (var matcher : matchers(text)) {
            if (matcher.op() != LabelMatcher.Op.EQUAL) {
                throw new ScriptException("series: " + text + " (expected: label=\"value\")");
            }
            values.put(matcher.name(), matcher.value());
        }
        return Labels.of(values);
    }

    private static List<LabelMatcher> matchers(String text) {
        try {
            return PromQl.parseSelector(text).matchers();
        } catch (QueryException refused) {
            if (!text.startsWith("{")) {
                throw new ScriptException("series: " + text + " (" + refused.getMessage() + ")");
            }
            VectorSelector named = PromQl.parseSelector(ANY_NAME + text);
            return named.matchers().stream()
                    .filter(matcher -> !matcher.value().equals(ANY_NAME))
                    .toList();
        }
    }

    private static List<Point> points(String item) {
        var missing = MISSING.matcher(item);
        if (missing.matches()) {
            return Collections.nCopies(
                    missing.group(1) == null ? 1 : Integer.parseInt(missing.group(1)), new Point.Missing());
        }
        if (item.equals("stale")) {
            return List.of(new Point.Sample(StaleMarker.VALUE));
        }
        var histogram = HISTOGRAM.matcher(item);
        if (histogram.matches()) {
            return Collections.nCopies(
                    1 + (histogram.group(2) == null ? 0 : Integer.parseInt(histogram.group(2))),
                    new Point.NativeHistogram(histogram.group(1)));
        }
        var value = VALUE.matcher(item);
        if (value.matches()) {
            return values(value);
        }
        throw new ScriptException("value: " + item + " (expected: such as 1, 1+2x3, _ or stale)");
    }

    private static List<Point> values(Matcher item) {
        var value = ScriptNumbers.parse(item.group(1));
        var increment = item.group(2) == null ? 0 : ScriptNumbers.parse(item.group(2));
        var repeats = item.group(3) == null ? 0 : Integer.parseInt(item.group(3));
        var points = new ArrayList<Point>();
        for (var index = 0; index <= repeats; index++) {
            points.add(new Point.Sample(value));
            if (item.group(2) != null) {
                value += increment;
            }
        }
        return points;
    }
}
