package dev.belvedere.backend.metrics.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.belvedere.query.promql.eval.GridSeries;
import dev.belvedere.query.promql.eval.Value;
import dev.belvedere.query.promql.eval.grid.Grid;
import dev.belvedere.query.series.Labels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes results as Prometheus does: times as seconds, values as strings. */
public final class ValueWriter {
    private final JsonGenerator json;
    private final Grid grid;
    private final int limit;

    private ValueWriter(JsonGenerator json, Grid grid, int limit) {
        this.json = json;
        this.grid = grid;
        this.limit = limit;
    }

    /** Writes {@code resultType} and {@code result}; at most {@code limit} series, 0 for all. */
    static void write(JsonGenerator json, Value value, Grid grid, int limit) throws IOException {
        new ValueWriter(json, grid, limit).write(value);
    }

    /** The number of series; 0 for what has none. */
    static int seriesCount(Value value) {
        return switch (value) {
            case Value.Scalar _, Value.Text _ -> 0;
            case Value.Vector(var _, var samples) -> samples.size();
            case Value.Matrix(var series) -> series.size();
            case Value.RangeVector(var series) -> series.size();
        };
    }

    static long sampleCount(Value value) {
        return switch (value) {
            case Value.Scalar _, Value.Text _ -> 1;
            case Value.Vector(var _, var samples) -> samples.size();
            case Value.Matrix(var series) ->
                series.stream().mapToLong(each -> each.present().cardinality()).sum();
            case Value.RangeVector(var series) ->
                series.stream().mapToLong(each -> each.values().length).sum();
        };
    }

    private void write(Value value) throws IOException {
        json.writeStartObject();
        json.writeStringField("resultType", typeOf(value));
        json.writeFieldName("result");
        switch (value) {
            case Value.Scalar(var time, var number) -> sample(time, GoText.number(number));
            case Value.Text(var time, var text) -> sample(time, text);
            case Value.Vector(var time, var samples) -> vector(time, samples);
            case Value.Matrix(var series) -> matrix(series);
            case Value.RangeVector(var series) -> rangeVector(series);
        }
        json.writeEndObject();
    }

    private static String typeOf(Value value) {
        return switch (value) {
            case Value.Scalar _ -> "scalar";
            case Value.Text _ -> "string";
            case Value.Vector _ -> "vector";
            case Value.Matrix _, Value.RangeVector _ -> "matrix";
        };
    }

    private void vector(long time, List<Value.Sample> samples) throws IOException {
        json.writeStartArray();
        for (var each : limited(samples)) {
            json.writeStartObject();
            metric(each.labels());
            json.writeFieldName("value");
            sample(time, GoText.number(each.value()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void matrix(List<GridSeries> series) throws IOException {
        json.writeStartArray();
        for (var each : limited(series)) {
            json.writeStartObject();
            metric(each.labels());
            json.writeArrayFieldStart("values");
            var present = each.present();
            for (var step = present.nextSetBit(0); step >= 0; step = present.nextSetBit(step + 1)) {
                sample(grid.timeMillis(step), GoText.number(each.values()[step]));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void rangeVector(List<Value.SampledSeries> series) throws IOException {
        json.writeStartArray();
        for (var each : limited(series)) {
            json.writeStartObject();
            metric(each.labels());
            json.writeArrayFieldStart("values");
            for (var i = 0; i < each.values().length; i++) {
                sample(each.timesMillis()[i], GoText.number(each.values()[i]));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private <T> List<T> limited(List<T> all) {
        return limit > 0 && all.size() > limit ? all.subList(0, limit) : all;
    }

    private void metric(Labels labels) throws IOException {
        json.writeFieldName("metric");
        labels(json, labels);
    }

    /** Labels as an object. */
    public static void labels(JsonGenerator json, Labels labels) throws IOException {
        json.writeStartObject();
        try {
            labels.forEach((name, value) -> field(json, name, value));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        json.writeEndObject();
    }

    private static void field(JsonGenerator json, String name, String value) {
        try {
            json.writeStringField(name, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sample(long timeMillis, String value) throws IOException {
        json.writeStartArray();
        json.writeNumber(GoText.seconds(timeMillis));
        json.writeString(value);
        json.writeEndArray();
    }
}
