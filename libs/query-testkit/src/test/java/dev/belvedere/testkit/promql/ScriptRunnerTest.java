package dev.belvedere.testkit.promql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belvedere.testkit.promql.Verdict.Kind;
import dev.belvedere.testkit.series.MemorySeries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That a script can fail. */
class ScriptRunnerTest {
    private static final String DATA = """
            load 1m
              a{x="1"} 1 2 3
              a{x="2"} 4 5 6
              histogram {{schema:0 sum:1 count:1}}x3

            """;

    private static Verdict run(String eval) {
        return new ScriptRunner(new EvaluatorEngine(new MemorySeries()))
                .run(ScriptParser.parse(DATA + eval))
                .getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eval instant at 1m a{x=\"1\"}\n  a{x=\"1\"} 2",
                "eval instant at 1m sum(a)\n  {} 7",
                "eval range from 0 to 2m step 1m a\n  a{x=\"1\"} 1 2 3\n  a{x=\"2\"} 4 5 6",
                "eval instant at 1m 1 + 1\n  2",
                "eval instant at 1m a / 0 / 0\n  {x=\"1\"} Inf\n  {x=\"2\"} Inf",
                "eval instant at 1m sort_desc(a)\n  expect ordered\n  a{x=\"2\"} 5\n  a{x=\"1\"} 2",
                "eval instant at 1m rate(\n  expect fail",
                "eval instant at 1m a + on() a\n  expect fail regex: found duplicate series.*",
                "eval instant at 1m \"text\"\n  expect string \"text\"",
                "eval instant at 1m a[2m]\n  expect range vector from 0 to 1m step 1m\n  a{x=\"1\"} 1 2\n  a{x=\"2\"} 4 5",
            })
    void whatHoldsPasses(String eval) {
        assertThat(run(eval)).extracting(Verdict::kind, Verdict::detail).containsExactly(Kind.PASSED, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eval instant at 1m a{x=\"1\"}\n  a{x=\"1\"} 2.1",
                "eval instant at 1m a{x=\"1\"}",
                "eval instant at 1m a{x=\"1\"}\n  b{x=\"1\"} 2",
                "eval instant at 1m nothing\n  a 1",
                "eval range from 0 to 2m step 1m a{x=\"1\"}\n  a{x=\"1\"} 1 _ 3",
                "eval range from 0 to 2m step 1m a{x=\"1\"}\n  a{x=\"1\"} 1 2",
                "eval instant at 1m 1 + 1\n  3",
                "eval instant at 1m 1 + 1\n  {} 2",
                "eval instant at 1m sort(a)\n  expect ordered\n  a{x=\"2\"} 5\n  a{x=\"1\"} 2",
                "eval instant at 1m a\n  expect fail",
                "eval instant at 1m a + on() a\n  expect fail msg: something else",
                "eval instant at 1m a + on() a\n  {} 1",
                "eval instant at 1m quantile(2, a)\n  expect no_warn\n  {} Inf",
                "eval instant at 1m quantile(2, a)\n  expect warn msg: another warning\n  {} Inf",
                "eval instant at 1m sum(a)\n  expect info\n  {} 7",
                "eval instant at 1m \"text\"\n  expect string \"other\"",
                "eval instant at 1m a[2m]\n  expect range vector from 0 to 1m step 1m\n  a{x=\"1\"} 1 2\n  a{x=\"2\"} 4 6",
            })
    void whatDoesNotHoldFails(String eval) {
        assertThat(run(eval).kind()).isEqualTo(Kind.FAILED);
        assertThat(run(eval).detail()).isNotEmpty();
    }

    @Test
    void anEvaluationThatReadsANativeHistogramIsSetAside() {
        assertThat(run("eval instant at 1m sum(histogram)\n  {} 1").kind()).isEqualTo(Kind.NATIVE_HISTOGRAM);
        assertThat(run("eval instant at 10m sum(histogram)").kind()).isEqualTo(Kind.PASSED);
    }

    @Test
    void experimentalQueriesAreMarked() {
        assertThat(run("eval instant at 1m count(limitk(1, a))\n  {} 1").isExperimental())
                .isTrue();
        assertThat(run("eval instant at 1m count(a)\n  {} 2").isExperimental()).isFalse();
    }
}
