package dev.belvedere.query.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.Span;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkspaceScopeTest {
    private final WorkspaceScope acme = new WorkspaceScope(Set.of("acme"), Set.of("llm_price_usd"));

    // A12: each place where a selector can stand

    @Test
    void aPlainSelectorIsNarrowed() {
        assertThat(narrowed("x")).isEqualTo("x{workspace=\"acme\"}");
    }

    @Test
    void aSelectorWithMatchersKeepsThem() {
        assertThat(narrowed("x{a=\"b\",}")).isEqualTo("x{a=\"b\", workspace=\"acme\"}");
    }

    @Test
    void aRangeSelectorIsNarrowed() {
        assertThat(narrowed("rate(x[5m])")).isEqualTo("rate(x{workspace=\"acme\"}[5m])");
    }

    @Test
    void aSelectorWithOffsetIsNarrowed() {
        assertThat(narrowed("x offset 5m + sum_over_time(x[5m:] offset -1h)"))
                .isEqualTo("x{workspace=\"acme\"} offset 5m + sum_over_time(x{workspace=\"acme\"}[5m:] offset -1h)");
    }

    @Test
    void aSelectorAtAFixedTimeIsNarrowed() {
        assertThat(narrowed("x @ 1.5 + x @ start() + rate(x[1m] @ end())"))
                .isEqualTo("x{workspace=\"acme\"} @ 1.5 + x{workspace=\"acme\"} @ start()"
                        + " + rate(x{workspace=\"acme\"}[1m] @ end())");
    }

    @Test
    void theOperandOfAnAggregationIsNarrowed() {
        assertThat(narrowed("sum by (a) (x)")).isEqualTo("sum by (a) (x{workspace=\"acme\"})");
    }

    @Test
    void theParameterOfAnAggregationIsNarrowed() {
        assertThat(narrowed("topk(scalar(secret), x)"))
                .isEqualTo("topk(scalar(secret{workspace=\"acme\"}), x{workspace=\"acme\"})");
        assertThat(narrowed("quantile without (a) (scalar(secret) / 100, x)"))
                .isEqualTo("quantile without (a) (scalar(secret{workspace=\"acme\"}) / 100, x{workspace=\"acme\"})");
        assertThat(narrowed("limitk(scalar(secret), x)")).contains("secret{workspace=\"acme\"}");
        assertThat(narrowed("count_values(\"secret\", x)"))
                .isEqualTo("count_values(\"secret\", x{workspace=\"acme\"})");
    }

    @Test
    void aSubqueryIsNarrowedAtEveryDepth() {
        assertThat(narrowed("max_over_time(sum_over_time(rate(x[5m])[1h:1m])[1d:] @ 5)"))
                .isEqualTo("max_over_time(sum_over_time(rate(x{workspace=\"acme\"}[5m])[1h:1m])[1d:] @ 5)");
    }

    @Test
    void absentIsNarrowedAndSoNamesTheWorkspaceInItsResult() {
        assertThat(narrowed("absent(x) or absent_over_time(x{a=\"b\"}[5m])"))
                .isEqualTo("absent(x{workspace=\"acme\"}) or absent_over_time(x{a=\"b\", workspace=\"acme\"}[5m])");
    }

    @Test
    void bothOperandsOfABinaryOperatorAreNarrowed() {
        for (var op : BinaryOp.values()) {
            assertThat(narrowed("x " + op.text() + " y"))
                    .isEqualTo("x{workspace=\"acme\"} " + op.text() + " y{workspace=\"acme\"}");
        }
        assertThat(narrowed("x * on (a) group_left (b) y"))
                .isEqualTo("x{workspace=\"acme\"} * on (a) group_left (b) y{workspace=\"acme\"}");
    }

    @Test
    void operandsOfSignsAndParenthesesAreNarrowed() {
        assertThat(narrowed("-((x))")).isEqualTo("-((x{workspace=\"acme\"}))");
    }

    @Test
    void everyArgumentOfAFunctionIsNarrowed() {
        assertThat(narrowed("clamp(x, scalar(y), scalar(z))"))
                .isEqualTo(
                        "clamp(x{workspace=\"acme\"}, scalar(y{workspace=\"acme\"}), scalar(z{workspace=\"acme\"}))");
        assertThat(narrowed("histogram_quantile(scalar(secret), x)"))
                .isEqualTo("histogram_quantile(scalar(secret{workspace=\"acme\"}), x{workspace=\"acme\"})");
        assertThat(narrowed("predict_linear(x[1h], scalar(secret))")).contains("secret{workspace=\"acme\"}");
        assertThat(narrowed("vector(scalar(secret))")).isEqualTo("vector(scalar(secret{workspace=\"acme\"}))");
        assertThat(narrowed("timestamp(secret)")).isEqualTo("timestamp(secret{workspace=\"acme\"})");
    }

    @Test
    void labelReplaceCannotHideTheWorkspace() {
        assertThat(narrowed("label_replace(x, \"workspace\", \"globex\", \"\", \"\")"))
                .isEqualTo("label_replace(x{workspace=\"acme\"}, \"workspace\", \"globex\", \"\", \"\")");
        assertThat(narrowed("label_join(x, \"workspace\", \"\", \"secret\")"))
                .isEqualTo("label_join(x{workspace=\"acme\"}, \"workspace\", \"\", \"secret\")");
    }

    @Test
    void theSecondArgumentOfInfoIsNarrowed() {
        assertThat(narrowed("info(x, {version=~\".+\"})"))
                .isEqualTo("info(x{workspace=\"acme\"}, {version=~\".+\", workspace=\"acme\"})");
        assertThat(narrowed("info(x, {__name__=\"build_info\", version=~\".+\"})"))
                .isEqualTo("info(x{workspace=\"acme\"},"
                        + " {__name__=\"build_info\", version=~\".+\", workspace=\"acme\"})");
    }

    @Test
    void infoThatReadsASelectorOfItsOwnIsRefused() {
        for (var query : Set.of("info(x)", "info(x, {})", "info(x, {__name__=\"build_info\"})", "sum(info(x))")) {
            assertThatThrownBy(() -> acme.query(query)).isInstanceOfSatisfying(QueryException.class, refusal -> {
                assertThat(refusal.kind()).isEqualTo(QueryException.Kind.UNSUPPORTED);
                assertThat(refusal).hasMessageStartingWith("not supported yet: info() without labels");
            });
        }
    }

    @Test
    void aMatcherOnTheNameIsNarrowedWhateverItsKind() {
        assertThat(narrowed("{__name__=\"x\"}")).isEqualTo("x{workspace=\"acme\"}");
        assertThat(narrowed("{__name__=~\".+\"}")).isEqualTo("{__name__=~\".+\", workspace=\"acme\"}");
        assertThat(narrowed("{__name__!=\"x\",a=\"b\"}")).isEqualTo("{__name__!=\"x\", a=\"b\", workspace=\"acme\"}");
        assertThat(narrowed("{__name__!~\"x\",a=\"b\"}")).isEqualTo("{__name__!~\"x\", a=\"b\", workspace=\"acme\"}");
        assertThat(narrowed("{\"a metric\"}")).isEqualTo("{__name__=\"a metric\", workspace=\"acme\"}");
    }

    @Test
    void alternativesOfSelectorsAreNoPromQl() {
        assertThatThrownBy(() -> acme.query("x{a=\"b\" or c=\"d\"}"))
                .hasMessage("unexpected identifier \"or\" in label matching, expected \",\" or \"}\"");
    }

    @Test
    void whatOnlyLooksLikeASelectorIsLeftAlone() {
        assertThat(narrowed("x # secret{}\n + 1")).isEqualTo("x{workspace=\"acme\"} + 1");
        assertThat(narrowed("label_replace(x, \"a\", \"secret{}\", \"\", \"\")"))
                .contains("\"secret{}\"");
        assertThat(narrowed("vector(1) + time()")).isEqualTo("vector(1) + time()");
    }

    // A13: the caller's own matcher

    @Test
    void theCallersOwnMatcherOnTheWorkspaceStaysAndIsAnded() {
        assertThat(narrowed("x{workspace!=\"acme\"}")).isEqualTo("x{workspace!=\"acme\", workspace=\"acme\"}");
        assertThat(narrowed("x{workspace=~\".*\"}")).isEqualTo("x{workspace=~\".*\", workspace=\"acme\"}");
        assertThat(narrowed("x{workspace=\"globex\"}")).isEqualTo("x{workspace=\"globex\", workspace=\"acme\"}");
        assertThat(narrowed("x{\"workspace\"=\"globex\"}")).isEqualTo("x{workspace=\"globex\", workspace=\"acme\"}");
    }

    // Positions

    @Test
    void aPlaceInTheNarrowedTextIsFoundInTheCallersText() {
        var text = "sum( x )  +  rate(other[5m])";
        var narrowed = acme.query(text);

        assertThat(original(text, narrowed, "x{")).isEqualTo("x");
        assertThat(original(text, narrowed, "workspace")).isEqualTo("x");
        assertThat(original(text, narrowed, "other{")).isEqualTo("other");
        assertThat(original(text, narrowed, "[5m]")).isEqualTo("other[5m]");
        assertThat(original(text, narrowed, "rate(")).isEqualTo("rate(other[5m])");
        assertThat(original(text, narrowed, "+")).isEqualTo(text);
        var end = narrowed.text().length();
        assertThat(narrowed.original(new Span(end, end))).isEqualTo(new Span(0, text.length()));
    }

    @Test
    void anErrorNamesThePlaceInTheCallersText() {
        assertThatThrownBy(() -> acme.query("x + sum(y"))
                .isInstanceOfSatisfying(
                        QueryException.class,
                        failure -> assertThat(failure.span()).contains(new Span(9, 9)));
    }

    private static String original(String text, PrintedQuery narrowed, String part) {
        var start = narrowed.text().indexOf(part);
        var span = narrowed.original(new Span(start, start + part.length()));
        return text.substring(span.start(), span.end());
    }

    private String narrowed(String query) {
        return acme.query(query).text();
    }
}
