package dev.belvedere.metrics.backend;

import com.fasterxml.jackson.core.JsonParser;
import dev.belvedere.metrics.reader.MetricShape;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** Counts series while they stream by; none of them is kept. */
final class ShapeParser {
    private static final String NAME = "__name__";

    private final JsonParser json;
    private final Map<String, MetricShape> shapes = new HashMap<>();

    ShapeParser(JsonParser json) {
        this.json = json;
    }

    Map<String, MetricShape> read() throws IOException {
        AnswerParser.array(json, () -> {
            var labels = new TreeSet<String>();
            var metric = new String[] {""};
            AnswerParser.object(json, name -> {
                if (name.equals(NAME)) {
                    metric[0] = AnswerParser.text(json);
                } else {
                    labels.add(name);
                }
            });
            shapes.merge(metric[0], new MetricShape(labels, 1), (known, more) -> {
                known.labels().addAll(more.labels());
                return new MetricShape(known.labels(), known.seriesCount() + 1);
            });
        });
        return shapes;
    }
}
