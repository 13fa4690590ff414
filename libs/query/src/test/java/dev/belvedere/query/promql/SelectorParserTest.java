package dev.belvedere.query.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.series.LabelMatcher;
import dev.belvedere.query.series.LabelMatcher.Op;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectorParserTest {

    @Test
    void theNameBeforeTheBracesIsTheFirstMatcher() {
        assertThat(matchers("x{a=\"b\"}"))
                .containsExactly(matcher("__name__", Op.EQUAL, "x"), matcher("a", Op.EQUAL, "b"));
    }

    @Test
    void matchersComeInAllFourKinds() {
        assertThat(matchers("{a=\"1\", b!=\"2\", c=~\"3\", d!~\"4\"}"))
                .containsExactly(
                        matcher("a", Op.EQUAL, "1"),
                        matcher("b", Op.NOT_EQUAL, "2"),
                        matcher("c", Op.MATCH, "3"),
                        matcher("d", Op.NOT_MATCH, "4"));
    }

    @Test
    void namesInQuotesMayHoldAnyCharacter() {
        assertThat(matchers("{\"metric name\", \"label name\"='v', 日本=\"x\"}".replace("日本", "\"日本\"")))
                .containsExactly(
                        matcher("__name__", Op.EQUAL, "metric name"),
                        matcher("label name", Op.EQUAL, "v"),
                        matcher("日本", Op.EQUAL, "x"));
    }

    @Test
    void theQuotedNameMayStandAnywhereBetweenTheBraces() {
        assertThat(matchers("{a=\"b\", \"x\"}"))
                .containsExactly(matcher("a", Op.EQUAL, "b"), matcher("__name__", Op.EQUAL, "x"));
    }

    @Test
    void aCommaMayStandBehindTheLastMatcher() {
        assertThat(matchers("x{a=\"b\",}")).hasSize(2);
        assertThat(matchers("x{}")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum", "by", "without", "offset", "and", "or", "unless", "start", "end", "step", "range", "max_of",
                "anchored", "smoothed", "fill", "limitk", "topk", "group", "AVG", "rate", "time", "a:b:c", ":x", "_"
            })
    void aKeywordOrFunctionMayNameAMetric(String name) {
        assertThat(matchers(name)).containsExactly(matcher("__name__", Op.EQUAL, name));
        assertThat(matchers(name + "{by=\"on\"}")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bool", "on", "ignoring", "group_left", "group_right", "atan2"})
    void aWordThatStandsBehindOperatorsNamesNoMetric(String word) {
        assertThatThrownBy(() -> PromQl.parse(word)).hasMessageEndingWith(", expected an expression");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{a=\"\"}", "{a=~\".*\"}", "{a!=\"b\"}", "{a!~\".+\"}", "{__name__=~\".*\"}"})
    void aSelectorOfEverythingIsRefused(String selector) {
        assertThatThrownBy(() -> PromQl.parse(selector))
                .hasMessage("vector selector must contain at least one non-empty matcher");
    }

    @Test
    void aNameCannotBeGivenTwice() {
        assertThatThrownBy(() -> PromQl.parse("x{__name__=\"y\"}"))
                .hasMessage("metric name must not be set twice: \"x\" or \"y\"");
        assertThatThrownBy(() -> PromQl.parse("x{\"y\"}"))
                .hasMessage("metric name must not be set twice: \"x\" or \"y\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    x{             | 2..2  | unexpected end of input inside braces
                    x{a            | 3..3  | unexpected end of input inside braces
                    x{a}           | 3..4  | unexpected "}" in label matching, expected label matching operator
                    x{a=}          | 4..5  | unexpected "}" in label matching, expected string
                    x{a=b}         | 4..5  | unexpected identifier "b" in label matching, expected string
                    x{a="b" c="d"} | 8..9  | unexpected identifier "c" in label matching, expected "," or "}"
                    x{,}           | 2..3  | unexpected "," in label matching, expected identifier or "}"
                    x{a:b="c"}     | 3..4  | unexpected character inside braces: ':'
                    x{1="c"}       | 2..3  | unexpected character inside braces: '1'
                    x{a!"c"}       | 3..4  | unexpected character after '!' inside braces: '"'
                    x{{            | 2..3  | unexpected left brace '{'
                    x}             | 1..2  | unexpected character: '}'
                    x{a=~"("}      | 2..8  | error parsing regexp: missing closing ): `(`
                    """)
    void aMistakeIsFoundWhereItStands(String query, String place, String message) {
        assertThatThrownBy(() -> PromQl.parse(query))
                .isInstanceOfSatisfying(
                        QueryException.class,
                        failure -> assertThat(failure.span())
                                .hasValueSatisfying(span -> assertThat(span.start() + ".." + span.end())
                                        .isEqualTo(place)))
                .hasMessage(message);
    }

    private static List<LabelMatcher> matchers(String query) {
        return ((Expr.VectorSelector) PromQl.parse(query)).matchers();
    }

    private static LabelMatcher matcher(String name, Op op, String value) {
        return new LabelMatcher(name, op, value);
    }
}
