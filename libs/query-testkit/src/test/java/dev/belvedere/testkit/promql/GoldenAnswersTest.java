package dev.belvedere.testkit.promql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.belvedere.query.promql.eval.Options;
import dev.belvedere.query.promql.eval.grid.Grid;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers recorded from a real Prometheus. */
class GoldenAnswersTest {
    private static final long END_MILLIS = 1_700_008_900_000L;
    private static final Grid INSTANT = Grid.at(END_MILLIS);
    private static final Grid RANGE = new Grid(END_MILLIS - 600_000, END_MILLIS, 10_000);
    private static final int QUERIES = 539;

    @Test
    void rangeAndInstantAnswersAreThoseOfPrometheus(@TempDir Path scratch) throws IOException, InterruptedException {
        var folder = SharedFolder.require("promql-golden");
        var engine = new EvaluatorEngine(GoldenData.series(folder, scratch), Options.DEFAULT);
        var answers = GoldenData.answers(folder);
        var wrong = new ArrayList<String>();
        var passed = new int[2];
        for (var answer : answers) {
            var query = answer.get("query").asText();
            var range = difference(answer, "range", engine.query(query, RANGE), RANGE);
            var instant = difference(answer, "instant", engine.query(query, INSTANT), INSTANT);
            passed[0] += range.isEmpty() ? 1 : 0;
            passed[1] += instant.isEmpty() ? 1 : 0;
            range.ifPresent(text -> wrong.add("range " + query + ": " + text));
            instant.ifPresent(text -> wrong.add("instant " + query + ": " + text));
        }

        System.out.printf(
                "golden answers: range %d/%d, instant %d/%d%n", passed[0], answers.size(), passed[1], answers.size());
        wrong.forEach(System.out::println);
        assertThat(answers).hasSize(QUERIES);
        assertThat(wrong).isEmpty();
    }

    private static Optional<String> difference(JsonNode answer, String kind, Outcome outcome, Grid grid) {
        var isAnswered = answer.get(kind + "_status").asInt() == 200;
        return switch (outcome) {
            case Outcome.Failure failure -> isAnswered ? Optional.of(failure.toString()) : Optional.empty();
            case Outcome.Answer(var value, var _, var _) ->
                isAnswered
                        ? GoldenComparison.compare(answer.get(kind).get("data"), value, grid)
                        : Optional.of("expected an error but got " + value);
        };
    }
}
