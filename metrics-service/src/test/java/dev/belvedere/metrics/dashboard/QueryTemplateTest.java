package dev.belvedere.metrics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.Pattern;
import dev.belvedere.metrics.reader.Grid;
import dev.belvedere.query.promql.Expr.VectorSelector;
import dev.belvedere.query.promql.PromQl;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTemplateTest {
    private static final Grid HOUR = new Grid(0, 3_600_000, 15_000);
    private static final Duration SCRAPE = Duration.ofSeconds(15);

    @Test
    void ratesLookBackFourScrapesAndAtLeastAStep() {
        assertThat(template(HOUR, List.of()).expand("rate(x[$__rate])")).isEqualTo("rate(x[60s])");
        assertThat(template(new Grid(0, 86_400_000, 300_000), List.of()).expand("rate(x[$__rate])"))
                .isEqualTo("rate(x[315s])");
    }

    @Test
    void rangeAndStepAreThoseOfTheGrid() {
        assertThat(template(HOUR, List.of()).expand("x[$__range] y[$__step]")).isEqualTo("x[3600s] y[15s]");
    }

    @Test
    void anIncreaseIsExactUnlessTheCounterWasReset() {
        assertThat(template(HOUR, List.of()).expand("$__increase(x{a=\"b\"})"))
                .isEqualTo("((max_over_time(x{a=\"b\"}[3600s]) - min_over_time(x{a=\"b\"}[3600s]))"
                        + " and resets(x{a=\"b\"}[3600s]) == 0 or increase(x{a=\"b\"}[3600s]))");
        assertThat(template(HOUR, List.of()).expand("$__previous_increase(x)"))
                .contains("increase(x[3600s] offset 3600s)");
    }

    @Test
    void aVariableWithoutValuesMatchesEverything() {
        assertThat(template(HOUR, List.of()).expand("x{a=~\"$agent\"}")).isEqualTo("x{a=~\".*\"}");
    }

    @Test
    void severalValuesAreAlternatives() {
        assertThat(template(HOUR, List.of("a.b", "c")).expand("x{a=~\"$agent\"}"))
                .isEqualTo("x{a=~\"a\\\\.b|c\"}");
    }

    @Test
    void aNameThatIsNotDeclaredIsAMistakeOfTheDocument() {
        var template = template(HOUR, List.of());
        assertThatThrownBy(() -> template.expand("x{a=~\"$other\"}")).hasMessageContaining("$other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"} or secret{x=\"",
                "`",
                "a\nb",
                "a\r\n# comment",
                "# comment",
                "{\"secret.metric\"}",
                "$__range",
                "$agent",
                "\\",
                "\\\"",
                ".*",
                "a|b",
                "(a+)+$",
                "\u0000\u0007",
                "größe 🦊",
                ""
            })
    void A11_aValueIsALiteralWhateverItHolds(String value) {
        var query = template(HOUR, List.of(value)).expand("x{agent_id=~\"$agent\"}");

        var selector = (VectorSelector) PromQl.parse(query);

        assertThat(selector.matchers()).hasSize(2);
        assertThat(selector.matchers().get(1).name()).isEqualTo("agent_id");
        assertThat(selector.matchers().get(1).matches(value)).isTrue();
        assertThat(selector.matchers().get(1).value()).isEqualTo(Pattern.quote(value));
        assertThat(selector.matchers().get(1).matches("other")).isFalse();
    }

    private static QueryTemplate template(Grid grid, List<String> agents) {
        return new QueryTemplate(grid, SCRAPE, Map.of("agent", agents));
    }
}
