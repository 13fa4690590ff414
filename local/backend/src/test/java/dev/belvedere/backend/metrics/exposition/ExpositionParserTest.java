package dev.belvedere.backend.metrics.exposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belvedere.backend.metrics.model.Exemplar;
import dev.belvedere.backend.metrics.model.Metadata;
import dev.belvedere.backend.metrics.model.MetricType;
import dev.belvedere.query.series.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpositionParserTest {

    private record Sample(Labels labels, double value, OptionalLong time, Optional<Exemplar> exemplar) {}

    private static final class Collected implements ExpositionSink {
        private final List<Sample> samples = new ArrayList<>();
        private final List<Metadata> metadata = new ArrayList<>();

        @Override
        public void sample(Labels labels, double value, OptionalLong timeMillis, Optional<Exemplar> exemplar) {
            samples.add(new Sample(labels, value, timeMillis, exemplar));
        }

        @Override
        public void metadata(Metadata about) {
            metadata.add(about);
        }
    }

    private static Collected text(String text) {
        var collected = new Collected();
        ExpositionParser.parse(text, Format.PROMETHEUS, collected);
        return collected;
    }

    private static Collected openMetrics(String text) {
        var collected = new Collected();
        ExpositionParser.parse(text, Format.OPEN_METRICS, collected);
        return collected;
    }

    private static Sample plain(double value, String... labels) {
        return new Sample(Labels.of(labels), value, OptionalLong.empty(), Optional.empty());
    }

    @Test
    void samplesCommentsAndTimesOfTheTextFormatAreRead() {
        var read = text("""
                # HELP http_requests_total Requests\\nin all.
                # TYPE http_requests_total counter
                # an ordinary remark
                http_requests_total{method="post",code="200"} 1027 1395066363000

                http_requests_total { code = "400" , } 3e0
                """);

        assertThat(read.metadata)
                .containsExactly(new Metadata("http_requests_total", MetricType.COUNTER, "", "Requests\nin all."));
        assertThat(read.samples)
                .containsExactly(
                        new Sample(
                                Labels.of("__name__", "http_requests_total", "method", "post", "code", "200"),
                                1027,
                                OptionalLong.of(1395066363000L),
                                Optional.empty()),
                        plain(3, "__name__", "http_requests_total", "code", "400"));
    }

    @Test
    void escapesAndOtherScriptsInValuesAreRead() {
        var read = text("m{path=\"C:\\\\DIR\\\\\",say=\"\\\"hé\\n\\\"\"} NaN\n");

        assertThat(read.samples)
                .containsExactly(plain(Double.NaN, "__name__", "m", "path", "C:\\DIR\\", "say", "\"hé\n\""));
    }

    @Test
    void quotedNamesAreRead() {
        var read = text("{\"service.réponse\",\"http.route\"=\"/a\"} 1\n");

        assertThat(read.samples).containsExactly(plain(1, "__name__", "service.réponse", "http.route", "/a"));
    }

    @Test
    void boundsOfHistogramsAndSummariesAreSpelledAlike() {
        var read = text("""
                # TYPE h histogram
                h_bucket{le="1"} 1
                h_bucket{le="+Inf"} 2
                # TYPE s summary
                s{quantile="1"} 3
                # TYPE g gauge
                g{le="1"} 4
                """);

        assertThat(read.samples)
                .containsExactly(
                        plain(1, "__name__", "h_bucket", "le", "1.0"),
                        plain(2, "__name__", "h_bucket", "le", "+Inf"),
                        plain(3, "__name__", "s", "quantile", "1.0"),
                        plain(4, "__name__", "g", "le", "1"));
    }

    @Test
    void openMetricsHasUnitsExemplarsAndFractionsOfSeconds() {
        var read = openMetrics("""
                # TYPE rpc_seconds histogram
                # UNIT rpc_seconds seconds
                # HELP rpc_seconds Durations.
                rpc_seconds_bucket{le="0.5"} 8 1.5 # {trace_id="abc"} 0.43 1.25
                rpc_seconds_created 1.7
                # EOF
                """);

        assertThat(read.metadata)
                .containsExactly(new Metadata("rpc_seconds", MetricType.HISTOGRAM, "seconds", "Durations."));
        assertThat(read.samples)
                .containsExactly(
                        new Sample(
                                Labels.of("__name__", "rpc_seconds_bucket", "le", "0.5"),
                                8,
                                OptionalLong.of(1500),
                                Optional.of(new Exemplar(Labels.of("trace_id", "abc"), 0.43, 1250))),
                        plain(1.7, "__name__", "rpc_seconds_created"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>no metrics here</body></html>\n",
                "m{a=\"b\" 1\n",
                "m{a=\"b} 1\n",
                "m{a=b} 1\n",
                "m{=\"b\"} 1\n",
                "m{a=\"b\",a=\"c\"} 1\n",
                "m one\n",
                "m 0x1p3\n",
                "m 1d\n",
                "m\n",
                "m 1 tomorrow\n",
                "m 1 2 3\n",
                "{a=\"b\"} 1\n",
                "# TYPE m colour\n",
                "1m 1\n"
            })
    void whatIsNoTextFormatIsRefusedWithItsLine(String text) {
        assertThatThrownBy(() -> text(text))
                .isInstanceOf(ExpositionException.class)
                .hasMessageStartingWith("line 1: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"m 1\n", "m 1\n\n# EOF\n", "# EOF\nm 1\n", "m 1 # {a=\"b\"\n# EOF\n"})
    void whatIsNoOpenMetricsIsRefused(String text) {
        assertThatThrownBy(() -> openMetrics(text)).isInstanceOf(ExpositionException.class);
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll String text) {
        try {
            text(text);
        } catch (ExpositionException e) {
            assertThat(e).hasMessageStartingWith("line ");
        }
    }
}
