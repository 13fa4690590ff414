package dev.belvedere.query.promql;

import static dev.belvedere.query.promql.Trees.withoutSpansAndParentheses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.Span;
import dev.belvedere.query.promql.VectorMatching.Cardinality;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a + b * c            | a + (b * c)
                    a - b - c            | (a - b) - c
                    a ^ b ^ c            | a ^ (b ^ c)
                    -a ^ b               | -(a ^ b)
                    -a * b               | (-a) * b
                    a ^ -b ^ c           | a ^ (-(b ^ c))
                    a ^ -b * c           | (a ^ (-b)) * c
                    a * -b + c           | (a * (-b)) + c
                    a or b and c         | a or (b and c)
                    a and b unless c     | (a and b) unless c
                    a == b + c           | a == (b + c)
                    a > b < c            | (a > b) < c
                    a % b atan2 c        | (a % b) atan2 c
                    a OR b AND c         | a or (b and c)
                    --a                  | -(-a)
                    a + b offset 5m      | a + (b offset 5m)
                    and and and          | {__name__="and"} and {__name__="and"}
                    a offset -2 ^ 2      | (a offset -2s) ^ 2
                    """)
    void operatorsBindAsInPrometheus(String query, String meaning) {
        assertThat(withoutSpansAndParentheses(PromQl.parse(query)))
                .isEqualTo(withoutSpansAndParentheses(PromQl.parse(meaning)));
    }

    @Test
    void everyNodeKnowsItsPlace() {
        var text = "sum by (a) (rate(x{b=\"c\"}[5m] offset 1h)) / 2";

        assertThat(Trees.nodes(PromQl.parse(text)).map(node -> textOf(text, node.span())))
                .containsExactly(
                        text,
                        "sum by (a) (rate(x{b=\"c\"}[5m] offset 1h))",
                        "rate(x{b=\"c\"}[5m] offset 1h)",
                        "x{b=\"c\"}[5m] offset 1h",
                        "x{b=\"c\"}",
                        "2");
    }

    @Test
    void placesCountUtf16Units() {
        var text = "{\"🙂\"} + x";

        assertThat(textOf(text, ((Expr.Binary) PromQl.parse(text)).right().span()))
                .isEqualTo("x");
    }

    @Test
    void groupingMayStandBeforeOrBehind() {
        assertThat(PromQl.print(PromQl.parse("sum(x) by (a, b,)"))).isEqualTo("sum by (a, b) (x)");
        assertThat(PromQl.print(PromQl.parse("SUM WITHOUT (on, by, \"x y\") (x)")))
                .isEqualTo("sum without (on, by, \"x y\") (x)");
        assertThat(PromQl.print(PromQl.parse("sum by () (x)"))).isEqualTo("sum(x)");
    }

    @Test
    void matchingSaysWhichElementsBelongTogether() {
        assertThat(matching("a * on(x, y) group_left(z) b"))
                .isEqualTo(new VectorMatching(Cardinality.MANY_TO_ONE, true, List.of("x", "y"), List.of("z")));
        assertThat(matching("a * ignoring(x) group_right b"))
                .isEqualTo(new VectorMatching(Cardinality.ONE_TO_MANY, false, List.of("x"), List.of()));
        assertThat(matching("a and b")).isEqualTo(VectorMatching.SETS);
        assertThat(matching("a > bool b")).isEqualTo(VectorMatching.DEFAULT);
        assertThat(((Expr.Binary) PromQl.parse("a > bool on(x) b")).returnBool())
                .isTrue();
    }

    @Test
    void modifiersStandInAnyOrder() {
        var shift = new Shift(300_000, new Shift.At.Instant(1500));

        assertThat(((Expr.VectorSelector) PromQl.parse("x offset 5m @ 1.5")).shift())
                .isEqualTo(shift);
        assertThat(((Expr.VectorSelector) PromQl.parse("x @ 1.5 offset 5m")).shift())
                .isEqualTo(shift);
        assertThat(((Expr.MatrixSelector) PromQl.parse("x[1m] @ end()"))
                        .selector()
                        .shift()
                        .at())
                .isEqualTo(new Shift.At.End());
        assertThat(((Expr.VectorSelector) PromQl.parse("x @ -5m")).shift().at())
                .isEqualTo(new Shift.At.Instant(-300_000));
    }

    @Test
    void durationsMayBeNumbersOfSeconds() {
        assertThat(((Expr.MatrixSelector) PromQl.parse("x[0.5]")).rangeMillis()).isEqualTo(500);
        assertThat(((Expr.MatrixSelector) PromQl.parse("x[ +1e2 ]")).rangeMillis())
                .isEqualTo(100_000);
        assertThat(((Expr.VectorSelector) PromQl.parse("x offset -0x10"))
                        .shift()
                        .offsetMillis())
                .isEqualTo(-16_000);
        assertThat(((Expr.Subquery) PromQl.parse("x[1h:30]")).stepMillis()).isEqualTo(30_000);
        assertThat(((Expr.Subquery) PromQl.parse("x[1h : ]")).stepMillis()).isZero();
    }

    @Test
    void commentsEndWithTheirLine() {
        assertThat(PromQl.print(PromQl.parse("x # or secret\n{a=\"b\" # }\r, } [5m # ]\n]")))
                .isEqualTo("x{a=\"b\"}[5m]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limitk(1, x)",
                "limit_ratio(0.5, x)",
                "info(x)",
                "info(x, {})",
                "sort_by_label(x, \"a\")",
                "start()",
                "end() + step() * range()",
                "max_of(1, 2)",
                "first_over_time(x[5m])",
                "mad_over_time(x[5m])",
                "histogram_quantiles(x, \"q\", 0.5, 0.9)",
                "double_exponential_smoothing(x[5m], 0.1, 0.1)"
            })
    void experimentalFunctionsAndAggregationsParse(String query) {
        assertThat(PromQl.print(PromQl.parse(query))).isEqualTo(query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x[5m+1m]",
                "x[step()]",
                "x[(5m)]",
                "x[-(5m)]",
                "x offset (5m)",
                "x offset -step()",
                "x[1h:2m*2]",
                "a + fill(0) b",
                "a * on(x) fill_left(1) b",
                "x smoothed",
                "rate(x[5m] anchored)",
                "x </ 5",
                "x >/ 5"
            })
    void experimentalSyntaxIsNotSupportedYet(String query) {
        assertThatThrownBy(() -> PromQl.parse(query))
                .isInstanceOfSatisfying(QueryException.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(QueryException.Kind.UNSUPPORTED);
                    assertThat(refusal.span()).isPresent();
                })
                .hasMessageStartingWith("not supported yet: ");
    }

    private static VectorMatching matching(String query) {
        return ((Expr.Binary) PromQl.parse(query)).matching();
    }

    private static String textOf(String text, Span span) {
        return text.substring(span.start(), span.end());
    }
}
