package dev.belvedere.query.promql.eval.instant;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpansionTemplateTest {

    @ParameterizedTest
    @CsvSource({
        "$1, web",
        "${1}s, webs",
        "$1s, ''",
        "$kind-$2, web-12",
        "$0, web-12",
        "$$1, $1",
        "$9, ''",
        "$missing!, !",
        "${1, ${1",
        "a$, a$",
        "'', ''",
        "plain, plain",
    })
    void groupsAreInsertedAsGoDoes(String template, String expected) {
        var matcher = Pattern.compile("(?P<kind>[a-z]+)-([0-9]+)").matcher("web-12");
        assertThat(matcher.matches()).isTrue();

        assertThat(new ExpansionTemplate(template).expand(matcher)).isEqualTo(expected);
    }
}
