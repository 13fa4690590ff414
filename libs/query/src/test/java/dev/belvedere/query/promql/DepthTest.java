package dev.belvedere.query.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belvedere.query.NestingLimit;
import dev.belvedere.query.QueryException;
import dev.belvedere.query.promql.eval.Limits;
import dev.belvedere.query.promql.eval.Options;
import dev.belvedere.query.promql.eval.PromQlEvaluator;
import dev.belvedere.query.promql.eval.grid.Grid;
import dev.belvedere.query.series.Labels;
import java.util.Set;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DepthTest {
    /** A thread has 1 MiB by default; the rest is for whoever calls and whoever reads series. */
    private static final int STACK_BYTES = 832 * 1024;

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "abs(", "x^", "x+(", "sum by (a) (", "x[", "{", "((x)+"})
    void aTextFullOfOneOpeningIsRefusedAndDoesNotTakeTheStack(String opening) {
        var text = opening.repeat(PromQl.LONGEST_TEXT / opening.length());

        assertThatThrownBy(() -> PromQl.parse(text))
                .isInstanceOfSatisfying(
                        QueryException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(QueryException.Kind.SYNTAX));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+x", " offset 1m", "[1m:]", " or x"})
    void aLongChainIsRefusedAndDoesNotTakeTheStack(String link) {
        var text = "x" + link.repeat((PromQl.LONGEST_TEXT - 1) / link.length());

        assertThatThrownBy(() -> PromQl.parse(text)).isInstanceOf(QueryException.class);
    }

    @Test
    void theErrorSaysHowDeepAnExpressionMayBe() {
        assertThatThrownBy(() -> PromQl.parse("(".repeat(1000) + "x" + ")".repeat(1000)))
                .hasMessage("expression nested too deeply, expected at most 200 levels");
    }

    @Test
    void theDeepestTreesAreParsedNarrowedComparedAndEvaluatedOnLessThanAThreadsStack() throws Exception {
        var deepest = NestingLimit.DEPTH - 1;
        var series = Labels.of("__name__", "x", "workspace", "acme");
        var evaluator = new PromQlEvaluator(
                (_, sink) -> sink.series(series, new long[] {0}, new double[] {1}, 1), Options.DEFAULT);
        for (var text : Set.of(
                "(".repeat(deepest) + "x" + ")".repeat(deepest),
                "x" + "+x".repeat(deepest),
                "x" + "^x".repeat(deepest),
                "-".repeat(deepest) + "x",
                "abs(".repeat(deepest) + "x" + ")".repeat(deepest))) {
            var task = new FutureTask<>(() -> {
                var narrowed = new WorkspaceScope(Set.of("acme"), Set.of()).query(text);
                evaluator.evaluate(PromQl.parse(narrowed.text()), new Grid(0, 10_000, 1000), Limits.DEFAULT);
                return PromQl.parse(text).equals(PromQl.parse(text));
            });
            new Thread(null, task, "less than 1 MiB", STACK_BYTES).start();

            assertThat(task.get()).isTrue();
        }
    }

    @Test
    void aTextLongerThanTheLimitIsRefused() {
        assertThatThrownBy(() -> PromQl.parse(" ".repeat(PromQl.LONGEST_TEXT) + "x"))
                .hasMessage("query of 131073 characters, expected at most 131072");
    }

    @Test
    void regularExpressionsThatTogetherAreTooLargeAreRefused() {
        var text = "x{" + "a=~\"y{1000}\",".repeat(500) + "}";

        assertThatThrownBy(() -> PromQl.parse(text)).hasMessage("regular expressions of the query too large");
    }
}
