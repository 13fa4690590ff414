package dev.belvedere.metrics.backend;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.belvedere.web.backend.BackendAnswer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prometheus' answer around the data: status, error, warnings. Success without data is an error, never an empty result. */
record Envelope<T>(T data, List<String> warnings) {
    private static final int MOST_WARNINGS = 20;

    /** Reads the data, with the parser at its first token. */
    @FunctionalInterface
    interface DataReader<T> {
        T read(JsonParser json) throws IOException;
    }

    static <T> Envelope<T> read(BackendAnswer answer, DataReader<T> dataReader) throws IOException {
        try (var json = AnswerParser.of(answer.body())) {
            json.nextToken();
            var fields = new Fields<T>(json, dataReader);
            AnswerParser.object(json, fields);
            return fields.finish(answer.status());
        }
    }

    private static final class Fields<T> implements AnswerParser.FieldReader {
        private final JsonParser json;
        private final DataReader<T> dataReader;
        private final List<String> warnings = new ArrayList<>();
        private String status = "";
        private String errorType = "";
        private String error = "";

        @Nullable private T data;

        Fields(JsonParser json, DataReader<T> dataReader) {
            this.json = json;
            this.dataReader = dataReader;
        }

        @Override
        public void read(String name) throws IOException {
            switch (name) {
                case "status" -> status = AnswerParser.text(json);
                case "errorType" -> errorType = AnswerParser.text(json);
                case "error" -> error = AnswerParser.text(json);
                case "warnings", "infos" -> addWarnings();
                case "data" -> {
                    if (json.currentToken() != JsonToken.VALUE_NULL && !status.equals("error")) {
                        data = dataReader.read(json);
                    } else {
                        AnswerParser.skip(json);
                    }
                }
                default -> AnswerParser.skip(json);
            }
        }

        private void addWarnings() throws IOException {
            if (json.currentToken() != JsonToken.VALUE_NULL) {
                AnswerParser.texts(json).stream().limit(MOST_WARNINGS).forEach(warnings::add);
            }
        }

        Envelope<T> finish(int httpStatus) throws IOException {
            if (status.equals("error")) {
                throw PrometheusError.problem(errorType, error);
            }
            if (!status.equals("success") || httpStatus != 200 || data == null) {
                throw new IOException("answer: status %s, HTTP %d, %s data (expected: success, 200, with data)"
                        .formatted(status, httpStatus, data == null ? "without" : "with"));
            }
            return new Envelope<>(data, List.copyOf(warnings));
        }
    }
}
