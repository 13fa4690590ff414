package dev.belvedere.testkit.promql;

import com.fasterxml.jackson.databind.JsonNode;
import dev.belvedere.query.promql.eval.Value;
import dev.belvedere.query.promql.eval.grid.Grid;
import dev.belvedere.query.series.Labels;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compares answers as {@code compare.py} does: series as sets, times exactly, values to 1e-5. */
final class GoldenComparison {
    private static final double TOLERANCE = 1e-5;

    private GoldenComparison() {}

    /** What differs, if anything. */
    static Optional<String> compare(JsonNode data, Value value, Grid grid) {
        var type = data.get("resultType").asText();
        var result = data.get("result");
        return switch (value) {
            case Value.Scalar scalar ->
                type.equals("scalar") && isEqual(number(result.get(1)), scalar.value())
                        ? Optional.empty()
                        : Optional.of(type + " " + result + " vs " + scalar);
            case Value.Text text ->
                type.equals("string") && result.get(1).asText().equals(text.value())
                        ? Optional.empty()
                        : Optional.of(type + " " + result + " vs " + text);
            case Value.Vector vector -> {
                var series = new HashMap<Labels, Map<Long, Double>>();
                vector.samples()
                        .forEach(sample -> series.put(sample.labels(), Map.of(vector.timeMillis(), sample.value())));
                yield compare(golden(result), series);
            }
            case Value.Matrix matrix -> {
                var series = new HashMap<Labels, Map<Long, Double>>();
                matrix.series()
                        .forEach(one -> series.put(
                                one.labels(), values(one.present().stream().toArray(), one.values(), grid)));
                yield compare(golden(result), series);
            }
            case Value.RangeVector range -> {
                var series = new HashMap<Labels, Map<Long, Double>>();
                range.series().forEach(one -> {
                    var values = new TreeMap<Long, Double>();
                    for (var index = 0; index < one.values().length; index++) {
                        values.put(one.timesMillis()[index], one.values()[index]);
                    }
                    series.put(one.labels(), values);
                });
                yield compare(golden(result), series);
            }
        };
    }

    private static Map<Long, Double> values(int[] steps, double[] values, Grid grid) {
        var byTime = new TreeMap<Long, Double>();
        for (var step : steps) {
            byTime.put(grid.timeMillis(step), values[step]);
        }
        return byTime;
    }

    private static Map<Labels, Map<Long, Double>> golden(JsonNode result) {
        var series = new HashMap<Labels, Map<Long, Double>>();
        for (var one : result) {
            var values = new TreeMap<Long, Double>();
            if (one.has("values")) {
                one.get("values").forEach(point -> values.put(millis(point), number(point.get(1))));
            } else {
                values.put(millis(one.get("value")), number(one.get("value").get(1)));
            }
            series.put(GoldenData.labels(one.get("metric")), values);
        }
        return series;
    }

    private static long millis(JsonNode point) {
        return Math.round(point.get(0).asDouble() * 1000);
    }

    private static double number(JsonNode text) {
        return ScriptNumbers.parse(text.asText());
    }

    private static Optional<String> compare(
            Map<Labels, Map<Long, Double>> golden, Map<Labels, Map<Long, Double>> ours) {
        if (!golden.keySet().equals(ours.keySet())) {
            return Optional.of("series " + golden.keySet() + " vs " + ours.keySet());
        }
        for (var series : golden.entrySet()) {
            var values = ours.getOrDefault(series.getKey(), Map.of());
            if (!series.getValue().keySet().equals(values.keySet())) {
                return Optional.of("times of " + series.getKey());
            }
            for (var point : series.getValue().entrySet()) {
                var value = values.getOrDefault(point.getKey(), 0.0);
                if (!isEqual(point.getValue(), value)) {
                    return Optional.of("value " + point.getValue() + " vs " + value + " of " + series.getKey());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isEqual(double one, double other) {
        return one == other
                || (Double.isNaN(one) && Double.isNaN(other))
                || Math.abs(one - other) <= TOLERANCE * Math.min(Math.abs(one), Math.abs(other));
    }
}
