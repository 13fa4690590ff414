package dev.belvedere.query.promql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belvedere.query.QueryException;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Text that nobody would write. */
class NoiseTest {
    private final WorkspaceScope scope = new WorkspaceScope(Set.of("acme"), Set.of());

    @Property(tries = 5000)
    void anyTextIsAQueryOrIsRefusedWithAPlaceInIt(@ForAll("texts") String text) {
        try {
            assertThat(Trees.selectors(PromQl.parse(scope.query(text).text())))
                    .allSatisfy(selector ->
                            assertThat(selector.matchers().getLast()).hasToString("workspace=\"acme\""));
        } catch (QueryException refusal) {
            assertThat(refusal.getMessage()).isNotBlank();
            assertThat(refusal.span())
                    .hasValueSatisfying(span -> assertThat(span.end()).isBetween(span.start(), text.length()));
        }
    }

    @Property(tries = 3000)
    void aQueryWithOneCharacterChangedIsAQueryOrIsRefused(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 1000) int at, @ForAll char character) {
        var query = PromQl.print(new RandomQueries(seed).query(4));
        var position = at % query.length();

        anyTextIsAQueryOrIsRefusedWithAPlaceInIt(
                query.substring(0, position) + character + query.substring(position + 1));
    }

    @Provide
    Arbitrary<String> texts() {
        var words = Arbitraries.of(List.of(
                "x",
                "sum",
                "by",
                "rate",
                "(",
                ")",
                "{",
                "}",
                "[",
                "]",
                "5m",
                "1",
                ":",
                ",",
                "=",
                "=~",
                "\"a\"",
                "'",
                "`",
                "+",
                "-",
                "^",
                "@",
                "offset",
                "start",
                "bool",
                "on",
                "group_left",
                "#",
                "\n",
                "\\",
                "inf",
                "and",
                "info",
                "0x",
                "!"));
        var soup = words.list().ofMaxSize(30).map(list -> String.join("", list));
        var spaced = words.list().ofMaxSize(30).map(list -> String.join(" ", list));
        return Arbitraries.oneOf(soup, spaced, Arbitraries.strings().ofMaxLength(40));
    }
}
