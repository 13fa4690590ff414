package dev.belvedere.metrics.backend;

import com.fasterxml.jackson.core.JsonParser;
import dev.belvedere.metrics.reader.MetricMetadata;
import java.io.IOException;
import java.util.Optional;

/** Reads what the targets say about one metric; of several answers the first. */
final class MetadataParser {

    private MetadataParser() {}

    static Optional<MetricMetadata> read(JsonParser json, String name) throws IOException {
        var first = new MetricMetadata[1];
        AnswerParser.array(json, () -> {
            var texts = new String[] {"unknown", "", ""};
            AnswerParser.object(json, field -> {
                switch (field) {
                    case "type" -> texts[0] = AnswerParser.text(json);
                    case "help" -> texts[1] = AnswerParser.text(json);
                    case "unit" -> texts[2] = AnswerParser.text(json);
                    default -> AnswerParser.skip(json);
                }
            });
            if (first[0] == null) {
                first[0] = new MetricMetadata(name, texts[0], texts[1], texts[2]);
            }
        });
        return Optional.ofNullable(first[0]);
    }
}
