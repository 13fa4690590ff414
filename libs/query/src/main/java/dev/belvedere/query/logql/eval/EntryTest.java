package dev.belvedere.query.logql.eval;

import dev.belvedere.query.Span;
import dev.belvedere.query.logql.Condition;
import dev.belvedere.query.logql.Expr;
import dev.belvedere.query.logql.Stage;
import dev.belvedere.query.logs.LogSource.Entry;
import java.util.function.Predicate;

/** Makes the test that a pipeline of filters is; a stage that changes lines or labels is refused by name. */
final class EntryTest {
    private EntryTest() {}

    static Predicate<Entry> of(Expr.Logs logs) {
        return logs.stages().stream().map(EntryTest::of).reduce(_ -> true, Predicate::and);
    }

    private static Predicate<Entry> of(Stage stage) {
        return switch (stage) {
            case Stage.LineFilter filter -> {
                var test = LineTest.of(filter);
                yield entry -> test.test(entry.line());
            }
            case Stage.LabelFilter(var condition, var span) -> of(condition, span);
            case Stage.Json _ -> throw Unsupported.at(stage.span(), "json");
            case Stage.Logfmt _ -> throw Unsupported.at(stage.span(), "logfmt");
            case Stage.Regexp _ -> throw Unsupported.at(stage.span(), "regexp");
            case Stage.Pattern _ -> throw Unsupported.at(stage.span(), "pattern");
            case Stage.Unpack _ -> throw Unsupported.at(stage.span(), "unpack");
            case Stage.Decolorize _ -> throw Unsupported.at(stage.span(), "decolorize");
            case Stage.LineFormat _ -> throw Unsupported.at(stage.span(), "line_format");
            case Stage.LabelFormat _ -> throw Unsupported.at(stage.span(), "label_format");
            case Stage.Drop _ -> throw Unsupported.at(stage.span(), "drop");
            case Stage.Keep _ -> throw Unsupported.at(stage.span(), "keep");
            case Stage.Unwrap _ -> throw Unsupported.at(stage.span(), "unwrap");
        };
    }

    private static Predicate<Entry> of(Condition condition, Span span) {
        return switch (condition) {
            case Condition.Text(var matcher) -> entry -> matcher.matches(label(entry, matcher.name()));
            case Condition.And(var left, var right) -> of(left, span).and(of(right, span));
            case Condition.Or(var left, var right) -> of(left, span).or(of(right, span));
            case Condition.Number _ -> throw Unsupported.at(span, "a label filter on numbers");
            case Condition.Duration _ -> throw Unsupported.at(span, "a label filter on durations");
            case Condition.Bytes _ -> throw Unsupported.at(span, "a label filter on sizes");
            case Condition.Address _ -> throw Unsupported.at(span, "ip() in a label filter");
        };
    }

    /** A label of the stream hides metadata of the same name. */
    private static String label(Entry entry, String name) {
        var ofStream = entry.stream().get(name);
        return ofStream.isEmpty() ? entry.metadata().get(name) : ofStream;
    }
}
