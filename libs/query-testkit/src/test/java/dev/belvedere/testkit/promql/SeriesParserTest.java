package dev.belvedere.testkit.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belvedere.query.series.Labels;
import dev.belvedere.query.series.StaleMarker;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SeriesParserTest {
    private static final Point MISSING = new Point.Missing();

    private static Point[] samples(double... values) {
        return Arrays.stream(values).mapToObj(Point.Sample::new).toArray(Point[]::new);
    }

    @Test
    void aRepeatedValueStandsOnceMoreThanItIsRepeated() {
        assertThat(SeriesParser.parse("m 3x2").points()).containsExactly(samples(3, 3, 3));
    }

    @Test
    void aRisingValueStartsWithItsBase() {
        assertThat(SeriesParser.parse("m 1+2x3").points()).containsExactly(samples(1, 3, 5, 7));
        assertThat(SeriesParser.parse("m 1-0.5x2").points()).containsExactly(samples(1, 0.5, 0));
        assertThat(SeriesParser.parse("m -1e2+1e1x1").points()).containsExactly(samples(-100, -90));
    }

    @Test
    void missingPointsAreCountedAsWritten() {
        assertThat(SeriesParser.parse("m _ 1 _x2").points())
                .containsExactly(MISSING, new Point.Sample(1), MISSING, MISSING);
    }

    @Test
    void specialValuesAreRead() {
        assertThat(SeriesParser.parse("m Inf -Inf +Inf NaN stale").points())
                .containsExactly(samples(
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        Double.NaN,
                        StaleMarker.VALUE));
    }

    @Test
    void aNativeHistogramIsOnePointThoughItContainsSpaces() {
        var histogram = new Point.NativeHistogram("{{schema:1 count:2}}");

        assertThat(SeriesParser.parse("m {{schema:1 count:2}} 4 {{schema:1 count:2}}x1")
                        .points())
                .containsExactly(histogram, new Point.Sample(4), histogram, histogram);
    }

    @Test
    void labelsMayContainSpacesBracesAndQuotes() {
        assertThat(SeriesParser.parse("m{a=\"x } y\", b='\"'} 1").labels())
                .isEqualTo(Labels.of("__name__", "m", "a", "x } y", "b", "\""));
    }

    @Test
    void theNameMayStandInTheBracesOrBeMissing() {
        assertThat(SeriesParser.parse("{\"my.metric\", a=\"b\"} 1").labels())
                .isEqualTo(Labels.of("__name__", "my.metric", "a", "b"));
        assertThat(SeriesParser.parse("{} 1").labels()).isEqualTo(Labels.EMPTY);
        assertThat(SeriesParser.parse("{a=\"\"} 1").labels()).isEqualTo(Labels.EMPTY);
    }

    @Test
    void whatIsNoValueIsRefused() {
        assertThatThrownBy(() -> SeriesParser.parse("m 1 two"))
                .isInstanceOf(ScriptException.class)
                .hasMessageContaining("value: two");
    }
}
