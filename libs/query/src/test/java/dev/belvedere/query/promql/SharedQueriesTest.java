package dev.belvedere.query.promql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belvedere.query.QueryException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SharedQueriesTest {

    @Test
    void everyQueryOfPrometheusOwnScriptsParsesButForNativeHistogramsAndStringsThatAreNoText() throws IOException {
        var outcome = Outcome.of(SharedQueries.ofPromqltest());

        outcome.print("promqltest");
        assertThat(outcome.refused()).isEmpty();
        assertThat(outcome.unsupported())
                .containsOnlyKeys(
                        "not supported yet: trimming of histograms with </ and >/",
                        "not supported yet: a string that is not UTF-8");
        assertThat(outcome.unsupported().get("not supported yet: a string that is not UTF-8"))
                .isEqualTo(2);
    }

    @Test
    void everyRecordedQueryParsesButTheOneThatPrometheusRefused() throws IOException {
        var outcome = Outcome.of(SharedQueries.ofGoldenAnswers());

        outcome.print("recorded answers");
        assertThat(outcome.unsupported()).isEmpty();
        assertThat(outcome.refused())
                .containsExactly("{__name__=~\".*\"}: vector selector must contain at least one non-empty matcher");
    }

    private record Outcome(List<String> parsed, List<String> refused, Map<String, Integer> unsupported) {

        static Outcome of(List<String> queries) {
            var outcome = new Outcome(new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
            queries.forEach(outcome::add);
            return outcome;
        }

        private void add(String query) {
            try {
                var tree = PromQl.parse(query);
                assertThat(Trees.withoutSpans(PromQl.parse(PromQl.print(tree))))
                        .as(query)
                        .isEqualTo(Trees.withoutSpans(tree));
                parsed.add(query);
            } catch (QueryException failure) {
                if (failure.kind() == QueryException.Kind.UNSUPPORTED) {
                    unsupported.merge(failure.getMessage(), 1, Integer::sum);
                } else {
                    refused.add(query + ": " + failure.getMessage());
                }
            }
        }

        void print(String source) {
            System.out.printf(
                    "%s: %d queries parsed and printed, %d refused, not supported: %s%n",
                    source, parsed.size(), refused.size(), unsupported);
        }
    }
}
