package dev.belvedere.metrics.backend;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.belvedere.metrics.reader.Grid;
import dev.belvedere.metrics.result.GridValues;
import dev.belvedere.metrics.result.RangeSeries;
import java.io.IOException;
import java.util.Map;

/** Reads a matrix onto a grid. */
final class RangeParser {
    private final JsonParser json;
    private final Grid grid;
    private final TopSeries<RangeSeries> series;
    private boolean hasNativeHistograms;

    RangeParser(JsonParser json, Grid grid, int limit) {
        this.json = json;
        this.grid = grid;
        this.series = new TopSeries<>(limit);
    }

    TopSeries<RangeSeries> read() throws IOException {
        var isRead = new boolean[1];
        AnswerParser.object(json, name -> {
            switch (name) {
                case "resultType" -> {
                    if (!AnswerParser.text(json).equals("matrix")) {
                        throw new IOException("answer: not a matrix");
                    }
                }
                case "result" -> {
                    AnswerParser.array(json, this::readSeries);
                    isRead[0] = true;
                }
                default -> AnswerParser.skip(json);
            }
        });
        if (!isRead[0]) {
            throw new IOException("answer: data without result");
        }
        return series;
    }

    boolean hasNativeHistograms() {
        return hasNativeHistograms;
    }

    private void readSeries() throws IOException {
        var fields = new Fields();
        AnswerParser.object(json, fields);
        series.add(new RangeSeries(fields.labels, fields.values), fields.values.mean());
    }

    private final class Fields implements AnswerParser.FieldReader {
        private final GridValues values = new GridValues(grid.points());
        private Map<String, String> labels = Map.of();

        @Override
        public void read(String name) throws IOException {
            switch (name) {
                case "metric" -> labels = AnswerParser.labels(json);
                case "values" -> AnswerParser.array(json, this::readSample);
                case "histograms" -> {
                    hasNativeHistograms = true;
                    AnswerParser.skip(json);
                }
                default -> AnswerParser.skip(json);
            }
        }

        private void readSample() throws IOException {
            AnswerParser.expect(JsonToken.START_ARRAY, json.currentToken());
            json.nextToken();
            var point = grid.pointAt(AnswerParser.millis(json));
            json.nextToken();
            var value = AnswerParser.value(json);
            AnswerParser.expect(JsonToken.END_ARRAY, json.nextToken());
            if (point >= 0) {
                values.set(point, value);
            }
        }
    }
}
