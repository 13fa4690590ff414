package dev.belvedere.query.logql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.Pattern;
import dev.belvedere.query.QueryException;
import dev.belvedere.query.Span;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LogQueryRoundTripTest {
    private static final Pattern SPAN = Pattern.compile("Span\\[start=[0-9]+, end=[0-9]+\\]");

    @Property
    void aPrintedTreeParsesToTheSameTree(@ForAll long seed) {
        var expr = LogQl.parse(new RandomLogQueries(seed).query());

        var printed = LogQl.print(expr);

        assertThat(shape(LogQl.parse(printed))).as(printed).isEqualTo(shape(expr));
        assertThat(LogQl.print(LogQl.parse(printed))).isEqualTo(printed);
    }

    @Property
    void theRootsSpanIsTheWholeText(@ForAll long seed) {
        var text = LogQl.print(LogQl.parse(new RandomLogQueries(seed).query()));

        assertThat(LogQl.parse(text).span()).isEqualTo(new Span(0, text.length()));
    }

    @Property
    void aQueryCutOffIsRefusedInsideItsText(@ForAll long seed) {
        var text = "sum(rate({app=\"a\"} | x=\"1\" [1m])) + " + new RandomLogQueries(seed).query();
        var cut = text.substring(0, Math.floorMod(seed, 33));

        assertThatThrownBy(() -> LogQl.parse(cut))
                .isInstanceOfSatisfying(
                        QueryException.class,
                        refused -> assertThat(refused.span())
                                .hasValueSatisfying(
                                        span -> assertThat(span.end()).isLessThanOrEqualTo(cut.length())));
    }

    /** The tree without the places, as the printer changes the text but not the tree. */
    private static String shape(Expr expr) {
        return SPAN.matcher(expr.toString()).replaceAll("");
    }
}
