package dev.belvedere.query.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belvedere.query.QueryException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariablesTest {

    // A11: values that try to be more than values

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"} or secret{x=\"",
                "'} or secret{x='",
                "`} or secret{x=`",
                "`",
                "a\nb",
                "a\r\n# comment",
                "#",
                "\\",
                "\\\"} or secret{x=\\\"",
                "{\"quoted.name\"}",
                "\"quoted.name\", a=\"b",
                "a|secret",
                "a)|(secret",
                ".*",
                "\\Esecret",
                "$agent",
                "${other}",
                "\u0000",
                "日本🙂"
            })
    void a11ValueStaysAValueInEveryPlace(String value) {
        var query =
                "x{a=\"$v\", b!=\"$v\", c=~\"$v\", d!~\"pre-${v}-post\"} + label_replace(y, \"l\", \"$v\", \"\", \"\")";
        var other = Map.of("v", List.of(value), "other", List.of("OTHER"), "agent", List.of("AGENT"));

        var selectors = Trees.selectors(PromQl.parse(new Variables(other).insert(query)));

        assertThat(selectors).hasSize(2);
        var matchers = selectors.getFirst().matchers();
        assertThat(matchers).hasSize(5);
        assertThat(matchers.get(1).value()).isEqualTo(value);
        assertThat(matchers.get(2).value()).isEqualTo(value);
        assertThat(matchers.get(3).matches(value)).isTrue();
        assertThat(matchers.get(3).matches("secret")).isFalse();
        assertThat(matchers.get(4).matches("pre-" + value + "-post")).isFalse();
        assertThat(matchers.get(4).matches("pre-secret-post")).isTrue();
    }

    @Test
    void a11LiteralIsOneStringWhateverTheValue() {
        assertThat(Variables.literal("\"} or secret{x=\"")).isEqualTo("\"\\\"} or secret{x=\\\"\"");
        assertThat(Variables.literal("a`b\nc#d")).isEqualTo("\"a`b\\nc#d\"");
        assertThat(PromQl.parse(Variables.literal("a\"\\\n`'#\u0000")))
                .isInstanceOfSatisfying(
                        Expr.StringLiteral.class,
                        string -> assertThat(string.value()).isEqualTo("a\"\\\n`'#\u0000"));
    }

    @Test
    void a11AlternationMatchesTheValuesAndNothingElse() {
        assertThat(Variables.alternation(List.of("a.b", "c|d", "(e"))).isEqualTo("a\\.b|c\\|d|\\(e");
    }

    @Test
    void oneValueReplacesThePlaceholder() {
        assertThat(insert("x{a=\"$v\", b=\"${v}s\"}", "acme")).isEqualTo("x{a=\"acme\", b=\"acmes\"}");
    }

    @Test
    void severalValuesBecomeAnAlternation() {
        assertThat(insert("x{a=~\"$v\"}", "a", "b")).isEqualTo("x{a=~\"a|b\"}");
        assertThat(insert("x{a=~\"p-$v-s\"}", "a", "b")).isEqualTo("x{a=~\"p-(?:a|b)-s\"}");
        assertThat(insert("x{a=\"$v\", b!=\"$v\"}", "a", "b")).isEqualTo("x{a=~\"a|b\", b!~\"a|b\"}");
    }

    @Test
    void noValueMeansAny() {
        assertThat(insert("x{a=~\"$v\", b=\"$v\"}")).isEqualTo("x{a=~\".*\", b=~\".*\"}");
    }

    @Test
    void severalValuesWhereOneMustStandAreRefused() {
        assertThatThrownBy(() -> insert("x{a=\"p-$v\"}", "a", "b"))
                .isInstanceOf(QueryException.class)
                .hasMessage("2 values for a variable in a string, expected one");
    }

    @Test
    void aPlaceholderWithoutValuesStays() {
        var query = "label_replace(x, \"a\", \"$1-$other\", \"b\", \"(.*)\")";

        assertThat(insert(query, "a")).isEqualTo(query);
    }

    @Test
    void valuesThatMakeTooLargeAnExpressionAreRefused() {
        assertThatThrownBy(() -> insert("x{a=~\"$v\"}", "a".repeat(200_000)))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("error parsing regexp: expression too large");
    }

    private static String insert(String query, String... values) {
        return new Variables(Map.of("v", List.of(values))).insert(query);
    }
}
