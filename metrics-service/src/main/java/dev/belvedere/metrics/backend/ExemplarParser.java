package dev.belvedere.metrics.backend;

import com.fasterxml.jackson.core.JsonParser;
import dev.belvedere.metrics.result.Exemplar;
import dev.belvedere.metrics.result.SampleValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Reads exemplars; of more than the limit, those with the greatest values, which are the ones worth a look. */
final class ExemplarParser {
    private final JsonParser json;
    private final int limit;
    private final PriorityQueue<Exemplar> kept = new PriorityQueue<>(
            Comparator.comparingDouble(exemplar -> exemplar.value().value()));

    ExemplarParser(JsonParser json, int limit) {
        this.json = json;
        this.limit = limit;
    }

    /** The exemplars, oldest first. */
    List<Exemplar> read() throws IOException {
        AnswerParser.array(json, () -> {
            var found = new ArrayList<Exemplar>();
            var seriesLabels = new ArrayList<Map<String, String>>(1);
            AnswerParser.object(json, name -> {
                switch (name) {
                    case "seriesLabels" -> seriesLabels.add(AnswerParser.labels(json));
                    case "exemplars" -> AnswerParser.array(json, () -> found.add(exemplar()));
                    default -> AnswerParser.skip(json);
                }
            });
            var labels = seriesLabels.isEmpty() ? Map.<String, String>of() : seriesLabels.getFirst();
            found.forEach(exemplar -> keep(of(exemplar, labels)));
        });
        return kept.stream()
                .sorted(Comparator.comparingLong(Exemplar::timeMillis))
                .toList();
    }

    private void keep(Exemplar exemplar) {
        kept.add(exemplar);
        if (kept.size() > limit) {
            kept.poll();
        }
    }

    private Exemplar exemplar() throws IOException {
        var fields = new Fields();
        AnswerParser.object(json, fields);
        return new Exemplar(
                fields.timeMillis,
                new SampleValue(fields.value),
                id(fields.labels, "trace_id", "traceID"),
                id(fields.labels, "span_id", "spanID"),
                fields.labels,
                Map.of());
    }

    private static Exemplar of(Exemplar exemplar, Map<String, String> seriesLabels) {
        return new Exemplar(
                exemplar.timeMillis(),
                exemplar.value(),
                exemplar.traceId(),
                exemplar.spanId(),
                exemplar.labels(),
                seriesLabels);
    }

    private static @Nullable String id(Map<String, String> labels, String name, String olderName) {
        return labels.getOrDefault(name, labels.get(olderName));
    }

    private final class Fields implements AnswerParser.FieldReader {
        private Map<String, String> labels = Map.of();
        private double value = Double.NaN;
        private long timeMillis;

        @Override
        public void read(String name) throws IOException {
            switch (name) {
                case "labels" -> labels = AnswerParser.labels(json);
                case "value" -> value = AnswerParser.value(json);
                case "timestamp" -> timeMillis = AnswerParser.millis(json);
                default -> AnswerParser.skip(json);
            }
        }
    }
}
