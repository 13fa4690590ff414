package dev.belvedere.metrics.backend;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.belvedere.metrics.result.InstantSeries;
import dev.belvedere.metrics.result.ResultType;
import dev.belvedere.metrics.result.Sample;
import dev.belvedere.metrics.result.SampleValue;
import dev.belvedere.web.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the result of an instant query, of whatever type. */
final class InstantParser {
    private static final int MOST_SAMPLES = 200_000;

    private final JsonParser json;
    private final TopSeries<InstantSeries> series;

    @Nullable private ResultType type;

    private boolean isRead;
    private boolean hasNativeHistograms;
    private int samples;

    InstantParser(JsonParser json, int limit) {
        this.json = json;
        this.series = new TopSeries<>(limit);
    }

    /** What an instant query evaluated to. */
    record Result(ResultType type, TopSeries<InstantSeries> series, boolean hasNativeHistograms) {}

    Result read() throws IOException {
        AnswerParser.object(json, name -> {
            switch (name) {
                case "resultType" -> type = type(AnswerParser.text(json));
                case "result" -> readResult();
                default -> AnswerParser.skip(json);
            }
        });
        if (type == null || !isRead) {
            throw new IOException("answer: data without type or result");
        }
        return new Result(type, series, hasNativeHistograms);
    }

    private static ResultType type(String text) throws IOException {
        return switch (text) {
            case "vector" -> ResultType.VECTOR;
            case "scalar" -> ResultType.SCALAR;
            case "string" -> ResultType.STRING;
            case "matrix" -> ResultType.MATRIX;
            default -> throw new IOException("answer: unknown type of result");
        };
    }

    private void readResult() throws IOException {
        isRead = true;
        switch (type) {
            case VECTOR, MATRIX -> AnswerParser.array(json, this::readSeries);
            case SCALAR -> {
                var sample = sample();
                series.add(new InstantSeries(Map.of(), sample.value(), sample.timeMillis(), null, null), 0);
            }
            case STRING -> readText();
            case null -> throw new IOException("answer: a result before its type");
        }
    }

    private void readText() throws IOException {
        AnswerParser.expect(JsonToken.START_ARRAY, json.currentToken());
        json.nextToken();
        var timeMillis = AnswerParser.millis(json);
        json.nextToken();
        var text = AnswerParser.text(json);
        AnswerParser.expect(JsonToken.END_ARRAY, json.nextToken());
        series.add(new InstantSeries(Map.of(), new SampleValue(Double.NaN), timeMillis, null, text), 0);
    }

    private void readSeries() throws IOException {
        var fields = new Fields();
        AnswerParser.object(json, fields);
        if (!fields.samples.isEmpty()) {
            var newest = fields.samples.getLast();
            var all = type == ResultType.MATRIX ? List.copyOf(fields.samples) : null;
            var value = newest.value();
            var rank = Double.isNaN(value.value()) ? Double.NEGATIVE_INFINITY : value.value();
            series.add(new InstantSeries(fields.labels, value, newest.timeMillis(), all, null), rank);
        }
    }

    private Sample sample() throws IOException {
        if (++samples > MOST_SAMPLES) {
            throw new Problem.LimitExceeded(
                    "The result holds more than %d samples. Select fewer series or a shorter range."
                            .formatted(MOST_SAMPLES));
        }
        AnswerParser.expect(JsonToken.START_ARRAY, json.currentToken());
        json.nextToken();
        var timeMillis = AnswerParser.millis(json);
        json.nextToken();
        var value = AnswerParser.value(json);
        AnswerParser.expect(JsonToken.END_ARRAY, json.nextToken());
        return new Sample(timeMillis, new SampleValue(value));
    }

    private final class Fields implements AnswerParser.FieldReader {
        private final List<Sample> samples = new ArrayList<>();
        private Map<String, String> labels = Map.of();

        @Override
        public void read(String name) throws IOException {
            switch (name) {
                case "metric" -> labels = AnswerParser.labels(json);
                case "value" -> samples.add(sample());
                case "values" -> AnswerParser.array(json, () -> samples.add(sample()));
                case "histogram", "histograms" -> {
                    hasNativeHistograms = true;
                    AnswerParser.skip(json);
                }
                default -> AnswerParser.skip(json);
            }
        }
    }
}
