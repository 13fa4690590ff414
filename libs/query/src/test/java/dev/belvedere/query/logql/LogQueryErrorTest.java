package dev.belvedere.query.logql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogQueryErrorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            {app=}                                               @ 5..6   @ syntax error: unexpected }, expecting STRING
            {app="a"                                             @ 8..8   @ syntax error: unexpected $end, expecting }
            count_over_time({app="a"})                           @ 25..26 @ syntax error: unexpected ), expecting RANGE
            quantile_over_time(-0.1, {app="a"} | unwrap v [1m])  @ 19..20 @ syntax error: unexpected -, expecting NUMBER
            {app="a"} | addr == ip("10.0.0.0/8")                 @ 20..22 @ unexpected ip
            {app="a"} | size > 1mb                               @ 19..22 @ syntax error
            {app="a"} | code > 0x10                              @ 19..23 @ unable to parse literal as a float
            {app=~"("}                                           @ 6..9   @ error parsing regexp
            {app=~".*"}                                          @ 0..11  @ queries require at least one regexp or equality matcher
            count_over_time({app="a"} | unwrap v [1m])           @ 0..42  @ invalid aggregation count_over_time with unwrap
            sum_over_time({app="a"}[1m])                         @ 0..28  @ invalid aggregation sum_over_time without unwrap
            rate({app="a"}[1m]) by (app)                         @ 0..28  @ grouping not allowed for rate aggregation
            {app="a"} | unwrap v                                 @ 10..20 @ unexpected unwrap
            rate({app="a"}[1m]) and 2                            @ 0..25  @ unexpected literal for a side of logical/set
            rate({app="a"}[1m]) {app="b"}                        @ 20..21 @ syntax error: unexpected {
            """)
    void anErrorNamesItsPlaceInLokisWords(String query, String place, String message) {
        assertThatThrownBy(() -> LogQl.parse(query)).isInstanceOfSatisfying(QueryException.class, refused -> {
            assertThat(refused).hasMessageContaining(message);
            assertThat(refused.span().map(span -> span.start() + ".." + span.end()))
                    .hasValue(place);
        });
    }

    @Test
    void variantsAreRefusedByName() {
        assertThatThrownBy(() -> LogQl.parse("variants(rate({a=\"b\"}[1m])) of ({a=\"b\"}[1m])"))
                .isInstanceOfSatisfying(QueryException.class, refused -> {
                    assertThat(refused).hasMessage("not supported yet: variants");
                    assertThat(refused.kind()).isEqualTo(QueryException.Kind.UNSUPPORTED);
                });
    }

    @Test
    void aTextThatIsTooLongIsRefusedUnread() {
        assertThatThrownBy(() -> LogQl.parse("{".repeat(LogQl.LONGEST_TEXT + 1)))
                .isInstanceOfSatisfying(
                        QueryException.class,
                        refused -> assertThat(refused.span())
                                .hasValue(new Span(LogQl.LONGEST_TEXT, LogQl.LONGEST_TEXT + 1)));
    }

    @ParameterizedTest
    @CsvSource({"(,)", "sum(,)", "1+,''", "1^,''"})
    void aTreeThatIsTooHighIsRefused(String open, String close) {
        var query = open.repeat(1000) + "vector(1)" + (close.isEmpty() ? "" : close.repeat(1000));

        assertThatThrownBy(() -> LogQl.parse(query)).hasMessageContaining("nested too deeply");
    }

    @Test
    void tooManyConditionsAndStagesAreRefused() {
        assertThatThrownBy(() -> LogQl.parse("{a=\"b\"} | x=\"1\"" + " or x=\"1\"".repeat(500)))
                .hasMessageContaining("too many conditions");
        assertThatThrownBy(() -> LogQl.parse("{a=\"b\"} |" + "(".repeat(50_000) + "x=\"1\""))
                .isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> LogQl.parse("{a=\"b\"}" + " | json".repeat(500)))
                .hasMessageContaining("too many stages");
    }
}
