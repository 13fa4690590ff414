package dev.belvedere.query.promql.eval.instant;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.belvedere.query.CallerPattern;
import dev.belvedere.query.QueryException;
import dev.belvedere.query.promql.eval.grid.Line;
import dev.belvedere.query.series.Labels;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** {@code label_replace} and {@code label_join}. */
public final class Relabelling {
    private Relabelling() {}

    public static UnaryOperator<Line> replace(String target, String replacement, String source, String regex) {
        var pattern = compiled(regex);
        requireName(target, "destination", "label_replace");
        var template = new ExpansionTemplate(replacement);
        return line -> {
            var matcher = pattern.matcher(line.labels().get(source));
            return matcher.matches() ? labelled(line, target, template.expand(matcher)) : line;
        };
    }

    public static UnaryOperator<Line> join(String target, String separator, List<String> sources) {
        sources.forEach(source -> requireName(source, "source", "label_join"));
        requireName(target, "destination", "label_join");
        return line ->
                labelled(line, target, sources.stream().map(line.labels()::get).collect(Collectors.joining(separator)));
    }

    /** A name that was to be dropped later stays if it is set anew. */
    private static Line labelled(Line line, String name, String value) {
        return new Line(
                line.labels().with(name, value),
                line.dropsName() && !name.equals(Labels.NAME),
                line.values(),
                line.present());
    }

    private static Pattern compiled(String regex) {
        try {
            return CallerPattern.compile(regex);
        } catch (PatternSyntaxException _) {
            throw error("invalid regular expression in label_replace(): " + regex);
        }
    }

    private static void requireName(String name, String role, String function) {
        if (name.isEmpty()) {
            throw error("invalid " + role + " label name in " + function + "(): " + name);
        }
    }

    private static QueryException error(String message) {
        return new QueryException(QueryException.Kind.EXECUTION, message, null);
    }
}
