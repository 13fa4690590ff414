package dev.belvedere.testkit.promql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.promql.AggregateOp;
import dev.belvedere.query.promql.BinaryOp;
import dev.belvedere.query.promql.Children;
import dev.belvedere.query.promql.Expr;
import dev.belvedere.query.promql.Function;
import dev.belvedere.query.promql.PromQl;
import dev.belvedere.query.promql.eval.Options;
import dev.belvedere.testkit.series.MemorySeries;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class OwnScriptsTest {
    /** Read native histograms or start times, which are not covered. */
    private static final EnumSet<Function> NOT_COVERED = EnumSet.of(
            Function.HISTOGRAM_AVG,
            Function.HISTOGRAM_COUNT,
            Function.HISTOGRAM_STDDEV,
            Function.HISTOGRAM_STDVAR,
            Function.HISTOGRAM_SUM,
            Function.START_TIMESTAMP);

    @ParameterizedTest
    @FieldSource("dev.belvedere.testkit.promql.OwnScripts#NAMES")
    void everyEvaluationPasses(String name) {
        passes(name, EvaluatorEngine.OPTIONS);
    }

    @ParameterizedTest
    @FieldSource("dev.belvedere.testkit.promql.OwnScripts#STABLE")
    void everyStableEvaluationPassesWithTheDefaults(String name) {
        passes(name, Options.DEFAULT);
    }

    private static void passes(String name, Options options) {
        var verdicts = new ScriptRunner(new EvaluatorEngine(new MemorySeries(), options)).run(OwnScripts.load(name));

        assertThat(verdicts).isNotEmpty();
        assertThat(verdicts)
                .filteredOn(verdict -> verdict.kind() != Verdict.Kind.PASSED)
                .extracting(verdict -> name + ":" + verdict.eval().line() + " " + verdict.detail())
                .isEmpty();
    }

    @Test
    void everyFunctionIsEvaluated() {
        var used = EnumSet.noneOf(Function.class);
        nodes().forEach(node -> {
            if (node instanceof Expr.Call call) {
                used.add(call.function());
            }
        });

        assertThat(EnumSet.complementOf(used)).isEqualTo(NOT_COVERED);
    }

    @Test
    void everyAggregationIsEvaluated() {
        var used = EnumSet.noneOf(AggregateOp.class);
        nodes().forEach(node -> {
            if (node instanceof Expr.Aggregate aggregate) {
                used.add(aggregate.op());
            }
        });

        assertThat(used).isEqualTo(EnumSet.allOf(AggregateOp.class));
    }

    @Test
    void everyBinaryOperatorIsEvaluated() {
        var used = EnumSet.noneOf(BinaryOp.class);
        nodes().forEach(node -> {
            if (node instanceof Expr.Binary binary) {
                used.add(binary.op());
            }
        });

        assertThat(used).isEqualTo(EnumSet.allOf(BinaryOp.class));
    }

    private static Stream<Expr> nodes() {
        return OwnScripts.NAMES.stream()
                .flatMap(name -> OwnScripts.load(name).stream())
                .flatMap(command -> command instanceof Command.Eval eval ? parsed(eval.query()) : Stream.empty())
                .flatMap(OwnScriptsTest::withDescendants);
    }

    private static Stream<Expr> parsed(String query) {
        try {
            return Stream.of(PromQl.parse(query));
        } catch (QueryException _) {
            return Stream.empty();
        }
    }

    private static Stream<Expr> withDescendants(Expr expr) {
        return Stream.concat(Stream.of(expr), Children.of(expr).stream().flatMap(OwnScriptsTest::withDescendants));
    }
}
