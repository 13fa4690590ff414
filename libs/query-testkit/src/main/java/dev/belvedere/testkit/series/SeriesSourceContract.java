package dev.belvedere.testkit.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belvedere.query.series.LabelMatcher;
import dev.belvedere.query.series.LabelMatcher.Op;
import dev.belvedere.query.series.Labels;
import dev.belvedere.query.series.SeriesSource.Selection;
import dev.belvedere.query.series.StaleMarker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link dev.belvedere.query.series.SeriesSource} promises. Extended by the test of an implementation. */
public abstract class SeriesSourceContract {
    private static final Labels WEB_A = Labels.of("__name__", "requests", "app", "web", "pod", "a");
    private static final Labels WEB_B = Labels.of("__name__", "requests", "app", "web", "pod", "b");
    private static final Labels DB = Labels.of("__name__", "requests", "app", "db");
    private static final Labels OTHER = Labels.of("__name__", "errors", "app", "web");

    private SeriesStore store = new MemorySeries();

    /** An empty store, fresh for each test. */
    protected abstract SeriesStore emptyStore();

    /** A series as it was read. */
    private record Read(Labels labels, List<Long> times, List<Double> values) {}

    @BeforeEach
    void fill() {
        store = emptyStore();
        for (var labels : List.of(WEB_B, OTHER, DB, WEB_A)) {
            store.append(labels, new long[] {1_000, 2_000, 3_000}, new double[] {1, 2, 3});
        }
    }

    private List<Read> read(long startMillis, long endMillis, LabelMatcher... matchers) {
        var all = new ArrayList<Read>();
        store.select(
                new Selection(List.of(matchers), startMillis, endMillis),
                (labels, times, values, count) -> all.add(new Read(
                        labels,
                        Arrays.stream(times, 0, count).boxed().toList(),
                        Arrays.stream(values, 0, count).boxed().toList())));
        return all;
    }

    private List<Labels> labelsOf(LabelMatcher... matchers) {
        return read(0, 10_000, matchers).stream().map(Read::labels).toList();
    }

    private static LabelMatcher metric(String name) {
        return new LabelMatcher(Labels.NAME, Op.EQUAL, name);
    }

    @Test
    void seriesComeInTheOrderOfTheirLabels() {
        assertThat(labelsOf(new LabelMatcher(Labels.NAME, Op.MATCH, ".+"))).containsExactly(OTHER, DB, WEB_A, WEB_B);
    }

    @Test
    void theStartOfTheRangeIsLeftOutAndItsEndIsNot() {
        assertThat(read(1_000, 2_000, metric("errors")))
                .containsExactly(new Read(OTHER, List.of(2_000L), List.of(2.0)));
    }

    @Test
    void aSeriesWithoutSamplesInTheRangeIsLeftOut() {
        store.append(DB, new long[] {50_000}, new double[] {5});

        assertThat(read(40_000, 60_000, metric("requests")))
                .containsExactly(new Read(DB, List.of(50_000L), List.of(5.0)));
    }

    @Test
    void equalMatchesTheWholeValueOnly() {
        assertThat(labelsOf(metric("requests"), new LabelMatcher("app", Op.EQUAL, "we")))
                .isEmpty();
    }

    @Test
    void aMissingLabelCountsAsEmpty() {
        assertThat(labelsOf(metric("requests"), new LabelMatcher("pod", Op.EQUAL, "")))
                .containsExactly(DB);
        assertThat(labelsOf(metric("requests"), new LabelMatcher("pod", Op.NOT_EQUAL, "a")))
                .containsExactly(DB, WEB_B);
        assertThat(labelsOf(metric("requests"), new LabelMatcher("pod", Op.MATCH, "a|")))
                .containsExactly(DB, WEB_A);
        assertThat(labelsOf(metric("requests"), new LabelMatcher("pod", Op.NOT_MATCH, "b|")))
                .containsExactly(WEB_A);
    }

    @Test
    void regularExpressionsAreAnchored() {
        assertThat(labelsOf(metric("requests"), new LabelMatcher("app", Op.MATCH, "w")))
                .isEmpty();
        assertThat(labelsOf(metric("requests"), new LabelMatcher("app", Op.MATCH, "w.*")))
                .containsExactly(WEB_A, WEB_B);
    }

    @Test
    void aMatcherOnALabelThatNoSeriesHasMatchesNothing() {
        assertThat(labelsOf(metric("requests"), new LabelMatcher("zone", Op.EQUAL, "x")))
                .isEmpty();
        assertThat(labelsOf(metric("requests"), new LabelMatcher("zone", Op.NOT_EQUAL, "x")))
                .hasSize(3);
    }

    @Test
    void valuesWithQuotesBackslashesAndOtherScriptsAreFound() {
        var odd = Labels.of("__name__", "odd", "text", "a\"b\\c'd\né日😀");
        store.append(odd, new long[] {1_000}, new double[] {1});

        assertThat(labelsOf(new LabelMatcher("text", Op.EQUAL, "a\"b\\c'd\né日😀")))
                .containsExactly(odd);
    }

    @Test
    void staleMarkersKeepTheirBitsAndOtherSpecialValuesTheirMeaning() {
        var special = new double[] {
            StaleMarker.VALUE, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, Double.MIN_VALUE
        };
        store.append(
                Labels.of("__name__", "special"),
                LongStream.rangeClosed(1, special.length).toArray(),
                special);

        store.select(new Selection(List.of(metric("special")), 0, 100), (_, _, values, count) -> {
            assertThat(count).isEqualTo(special.length);
            assertThat(StaleMarker.is(values[0])).isTrue();
            assertThat(StaleMarker.is(values[1])).isFalse();
            assertThat(Arrays.copyOfRange(values, 1, count)).containsExactly(Arrays.copyOfRange(special, 1, count));
        });
        assertThat(labelsOf(metric("special"))).hasSize(1);
    }

    @Test
    void timesBefore1970AreRead() {
        store.append(DB, new long[] {-5_000}, new double[] {7});

        assertThat(read(-6_000, -1, metric("requests"))).containsExactly(new Read(DB, List.of(-5_000L), List.of(7.0)));
    }

    @Test
    void samplesAddedLaterJoinTheirSeriesInTheOrderOfTime() {
        store.append(OTHER, new long[] {4_000, 5_000}, new double[] {4, 5});

        assertThat(read(0, 10_000, metric("errors")))
                .containsExactly(new Read(
                        OTHER, List.of(1_000L, 2_000L, 3_000L, 4_000L, 5_000L), List.of(1.0, 2.0, 3.0, 4.0, 5.0)));
    }

    @Test
    void aLongSeriesComesWholeInOneCall() {
        var times = LongStream.range(0, 20_000).map(index -> index * 100).toArray();
        var values = LongStream.range(0, 20_000).asDoubleStream().toArray();
        store.append(Labels.of("__name__", "long"), times, values);

        var read = read(-1, Long.MAX_VALUE / 2, metric("long"));

        assertThat(read).hasSize(1);
        assertThat(read.getFirst().times()).hasSize(20_000).isSorted();
        assertThat(read.getFirst().values().getLast()).isEqualTo(19_999);
    }

    @Test
    void anExceptionOfTheSinkStopsReadingAndComesThrough() {
        var calls = new ArrayList<Labels>();

        assertThatThrownBy(
                        () -> store.select(new Selection(List.of(metric("requests")), 0, 10_000), (labels, _, _, _) -> {
                            calls.add(labels);
                            throw new IllegalStateException("enough");
                        }))
                .hasMessage("enough");
        assertThat(calls).hasSize(1);
    }

    @Test
    void severalThreadsReadAtOnce() {
        var sizes = IntStream.range(0, 64)
                .parallel()
                .map(_ -> read(0, 10_000, metric("requests")).size())
                .distinct();

        assertThat(sizes.toArray()).containsExactly(3);
    }
}
