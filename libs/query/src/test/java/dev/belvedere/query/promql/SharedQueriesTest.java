package dev.belvedere.query.promql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belvedere.query.QueryException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedQueriesTest {

    @Test
    void everyQueryOfPrometheusOwnScriptsParsesOrIsRefusedAsUnsupported() throws IOException {
        var queries = SharedQueries.ofPromqltest();

        var unsupported = new ArrayList<String>();
        var refused = refused(queries, unsupported);

        System.out.printf("promqltest: %d queries, %d unsupported%n", queries.size(), unsupported.size());
        unsupported.forEach(System.out::println);
        assertThat(refused).isEmpty();
    }

    @Test
    void everyRecordedQueryParsesButTheOneThatPrometheusRefused() throws IOException {
        var queries = SharedQueries.ofGoldenAnswers();

        var unsupported = new ArrayList<String>();
        var refused = refused(queries, unsupported);

        System.out.printf("golden: %d queries, %d unsupported%n", queries.size(), unsupported.size());
        unsupported.forEach(System.out::println);
        assertThat(refused)
                .containsExactly("{__name__=~\".*\"}: vector selector must contain at least one non-empty matcher");
    }

    private static List<String> refused(List<String> queries, List<String> unsupported) {
        var refused = new ArrayList<String>();
        for (var query : queries) {
            try {
                PromQl.parse(query);
            } catch (QueryException failure) {
                var list = failure.kind() == QueryException.Kind.UNSUPPORTED ? unsupported : refused;
                list.add(query + ": " + failure.getMessage());
            }
        }
        return refused;
    }
}
