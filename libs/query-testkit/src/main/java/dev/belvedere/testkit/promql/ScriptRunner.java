package dev.belvedere.testkit.promql;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.promql.PromQl;
import dev.belvedere.query.promql.eval.Value;
import dev.belvedere.query.promql.eval.grid.Grid;
import dev.belvedere.testkit.promql.Verdict.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs scripts, each evaluation as Prometheus does: an instant one also as a range, and with {@code @} at other times. */
public final class ScriptRunner {
    private static final long MINUTE_MILLIS = 60_000;
    /** Such calls mean something else in a range query. */
    private static final Pattern QUERY_RANGE = Pattern.compile("(start|end|range|step)\\(\\)");

    private final ScriptEngine engine;

    public ScriptRunner(ScriptEngine engine) {
        this.engine = engine;
    }

    /** The verdicts on all evaluations of a script, in their order. Starts and leaves the engine empty. */
    public List<Verdict> run(List<Command> script) {
        var verdicts = new ArrayList<Verdict>();
        engine.clear();
        for (var command : script) {
            switch (command) {
                case Command.Load load -> engine.load(load);
                case Command.Clear _ -> engine.clear();
                case Command.Eval eval -> verdicts.add(verdict(eval));
            }
        }
        engine.clear();
        return verdicts;
    }

    private Verdict verdict(Command.Eval eval) {
        var isExperimental = ExperimentalQuery.test(eval.query());
        try {
            var wrong = eval.grid().isInstant() ? instant(eval) : ask(eval, eval.query(), eval.grid());
            var kind = wrong.isPresent() ? Kind.FAILED : Kind.PASSED;
            return new Verdict(eval, isExperimental, kind, wrong.orElse(""));
        } catch (NotCovered notCovered) {
            var isNative = notCovered.reason.contains("histogram")
                    || eval.expectations().hasNativeHistograms();
            return new Verdict(
                    eval, isExperimental, isNative ? Kind.NATIVE_HISTOGRAM : Kind.UNSUPPORTED, notCovered.reason);
        }
    }

    /** The engine says that it does not answer such queries. */
    private static final class NotCovered extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String reason;

        NotCovered(String reason) {
            super(reason);
            this.reason = reason;
        }
    }

    private Optional<String> instant(Command.Eval eval) {
        return Stream.concat(Stream.of(new Variant(eval.query(), eval.grid().startMillis())), atVariants(eval).stream())
                .map(variant -> instant(eval, variant))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private record Variant(String query, long millis) {}

    private static List<Variant> atVariants(Command.Eval eval) {
        var time = eval.grid().startMillis();
        try {
            var expr = PromQl.parse(eval.query());
            if (!AtModifier.isSafe(expr)) {
                return List.of();
            }
            var fixed = PromQl.print(new AtModifier(time).fix(expr));
            var times = time == 0 ? Stream.of(-1000L, 0L, 1000L) : Stream.of(-10 * time, 0L, time / 5, time, 10 * time);
            return times.map(other -> new Variant(fixed, other)).toList();
        } catch (QueryException _) {
            return List.of();
        }
    }

    private Optional<String> instant(Command.Eval eval, Variant variant) {
        var wrong = ask(eval, variant.query, Grid.at(variant.millis));
        var expected = eval.expectations();
        var isInstantOnly = expected.failure != null
                || expected.text != null
                || expected.isOrdered
                || eval.rangeVector().isPresent()
                || QUERY_RANGE.matcher(variant.query).find();
        return wrong.isPresent() || isInstantOnly ? wrong : asRange(eval, variant);
    }

    /** A range of three steps must have the same values at the middle one. */
    private Optional<String> asRange(Command.Eval eval, Variant variant) {
        var grid = new Grid(variant.millis - MINUTE_MILLIS, variant.millis + MINUTE_MILLIS, MINUTE_MILLIS);
        return switch (engine.query(variant.query, grid)) {
            case Outcome.Failure failure -> Optional.of("as a range: " + answered(failure));
            case Outcome.Answer(Value.Matrix matrix, var _, var _) -> {
                var middle = matrix.series().stream()
                        .filter(series -> series.present().get(1))
                        .map(series -> new Value.Sample(series.labels(), series.values()[1]))
                        .toList();
                var check = new ValueCheck(eval.expectations());
                var wrong = eval.expectations().scalar == null
                        ? check.vector(middle)
                        : check.scalar(middle.getFirst().value());
                yield wrong.map(text -> variant + " as a range: " + text);
            }
            case Outcome.Answer other -> Optional.of("as a range: expected a matrix but got " + other);
        };
    }

    private static String answered(Outcome.Failure failure) {
        if (failure.reason() == Outcome.Reason.UNSUPPORTED) {
            throw new NotCovered(failure.message());
        }
        return failure.message();
    }

    private Optional<String> ask(Command.Eval eval, String query, Grid grid) {
        var expected = eval.expectations();
        return switch (engine.query(query, grid)) {
            case Outcome.Failure failure -> {
                var message = answered(failure);
                yield expected.failure != null && expected.failure.condition().test(message)
                        ? Optional.empty()
                        : Optional.of(query + " failed: " + message);
            }
            case Outcome.Answer answer -> {
                if (expected.failure != null) {
                    yield Optional.of("expected failure " + expected.failure.written() + " but got " + answer.value());
                }
                var wrong = remarks("warning", expected.warnings, expected.noWarnings, answer.warnings())
                        .or(() -> remarks("info", expected.infos, expected.noInfos, answer.infos()))
                        .or(() -> new ValueCheck(expected).check(answer.value(), grid, eval.rangeVector()));
                yield wrong.map(text -> query + " at " + grid.startMillis() + ": " + text);
            }
        };
    }

    private static Optional<String> remarks(
            String kind, List<Expectations.Message> expected, boolean none, List<String> actual) {
        if (none && !actual.isEmpty()) {
            return Optional.of("unexpected " + kind + " " + actual);
        }
        if (expected.isEmpty()) {
            return Optional.empty();
        }
        var isEachMet = expected.stream().allMatch(one -> actual.stream().anyMatch(one.condition()));
        var isEachExpected = actual.stream()
                .allMatch(text ->
                        expected.stream().anyMatch(one -> one.condition().test(text)));
        return isEachMet && isEachExpected
                ? Optional.empty()
                : Optional.of(expected.stream()
                        .map(Expectations.Message::written)
                        .collect(Collectors.joining(", ", "expected " + kind + " ", " but got " + actual)));
    }
}
