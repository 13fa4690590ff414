package dev.belvedere.query.logql.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.logql.Expr;
import dev.belvedere.query.logql.LogQl;
import dev.belvedere.query.logs.LogSource;
import dev.belvedere.query.logs.LogSource.Entry;
import dev.belvedere.query.series.Labels;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineEvaluatorTest {
    private static final Labels WEB = Labels.of("app", "web", "level", "stream");
    private static final List<Entry> ENTRIES = List.of(
            new Entry(WEB, 1, "code=500 fail", Labels.of("level", "error", "pod", "1")),
            new Entry(WEB, 2, "code=200 pass", Labels.of("pod", "2")),
            new Entry(Labels.of("app", "db"), 3, "code=500 slow", Labels.EMPTY),
            new Entry(WEB, 4, "CODE=503 down\nat x", Labels.of("pod", "1")));

    private final LogSource source = (selection, sink) -> {
        for (var entry : selection.newestFirst() ? ENTRIES.reversed() : ENTRIES) {
            var isCovered = entry.timeNanos() >= selection.startNanos() && entry.timeNanos() < selection.endNanos();
            if (isCovered && entry.stream().match(selection.matchers()) && !sink.entry(entry)) {
                return;
            }
        }
    };

    private List<Long> times(String query, boolean newestFirst, int limit, LineLimits limits) {
        var logs = (Expr.Logs) LogQl.parse(query);
        return new LineEvaluator(source)
                .evaluate(logs, 0, 10, newestFirst, limit, limits).stream()
                        .map(Entry::timeNanos)
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            {app="web"}                            @ 1 2 4
            {app=~".+"} |= "500"                   @ 1 3
            {app=~".+"} |= ""                      @ 1 2 3 4
            {app=~".+"} != "500"                   @ 2 4
            {app=~".+"} |= "pass" or "slow"        @ 2 3
            {app=~".+"} != "pass" or "slow"        @ 1 4
            {app=~".+"} |~ "(?i)code=5.."          @ 1 3 4
            {app=~".+"} |~ "down.at"               @ 4
            {app=~".+"} !~ "code=5.."              @ 2 4
            {app=~".+"} |= "500" |= "slow"         @ 3
            {app=~".+"} | pod="1"                  @ 1 4
            {app=~".+"} | pod=""                   @ 3
            {app=~".+"} | pod=~"1|2" and app="web" @ 1 2 4
            {app=~".+"} | pod="2" or app="db"      @ 2 3
            {app=~".+"} | level="stream"           @ 1 2 4
            {app=~".+"} | level="error"            @ ''
            """)
    void aLineStaysIfEveryFilterHolds(String query, String expected) {
        assertThat(times(query, false, 10, LineLimits.DEFAULT))
                .isEqualTo(
                        expected.isEmpty()
                                ? List.of()
                                : List.of(expected.split(" ")).stream()
                                        .map(Long::valueOf)
                                        .toList());
    }

    @Test
    void theLimitCountsWhatIsFoundInTheOrderAskedFor() {
        assertThat(times("{app=\"web\"}", true, 2, LineLimits.DEFAULT)).containsExactly(4L, 2L);
        assertThat(times("{app=\"web\"}", false, 2, LineLimits.DEFAULT)).containsExactly(1L, 2L);
    }

    @Test
    void tooManyLinesEndTheQuery() {
        assertThatThrownBy(() -> times("{app=~\".+\"}", true, 10, new LineLimits(3, Duration.ofMinutes(1))))
                .isInstanceOfSatisfying(
                        QueryException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(QueryException.Kind.LIMIT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "json",
                "logfmt",
                "unpack",
                "decolorize",
                "drop a",
                "keep a",
                "line_format \"a\"",
                "label_format a=b",
                "regexp \"(?P<a>.)\"",
                "pattern \"<a>\""
            })
    void aStageThatIsNoFilterIsRefusedByName(String stage) {
        assertThatThrownBy(() -> times("{app=\"web\"} | " + stage, true, 10, LineLimits.DEFAULT))
                .hasMessage("not supported yet: " + stage.split(" ")[0]);
    }

    @Test
    void anInvalidExpressionNamesItsStage() {
        assertThatThrownBy(() -> times("{app=\"web\"} |~ \"(\"", true, 10, LineLimits.DEFAULT))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("error parsing regexp");
    }
}
