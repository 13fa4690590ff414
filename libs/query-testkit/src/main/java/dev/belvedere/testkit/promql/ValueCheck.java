package dev.belvedere.testkit.promql;

import dev.belvedere.query.promql.eval.GridSeries;
import dev.belvedere.query.promql.eval.Value;
import dev.belvedere.query.promql.eval.grid.Grid;
import dev.belvedere.query.series.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares a value with what a script expects. */
final class ValueCheck {
    private final Expectations expected;

    ValueCheck(Expectations expected) {
        this.expected = expected;
    }

    /** What is wrong, if anything. */
    Optional<String> check(Value value, Grid grid, Optional<Grid> rangeVector) {
        return switch (value) {
            case Value.Scalar scalar -> scalar(scalar.value());
            case Value.Text text ->
                text.value().equals(expected.text)
                        ? Optional.empty()
                        : Optional.of("expected string " + expected.text + " but got " + text.value());
            case Value.Vector vector -> vector(vector.samples());
            case Value.Matrix matrix -> matrix(matrix, grid);
            case Value.RangeVector range ->
                rangeVector.map(times -> range(range, times)).orElse(Optional.of("unexpected range vector"));
        };
    }

    Optional<String> scalar(double value) {
        if (expected.scalar == null) {
            return Optional.of("expected no scalar but got " + value);
        }
        return AlmostEqual.test(expected.scalar, value)
                ? Optional.empty()
                : Optional.of("expected scalar " + expected.scalar + " but got " + value);
    }

    Optional<String> vector(List<Value.Sample> samples) {
        if (expected.scalar != null) {
            return Optional.of("expected scalar but got vector " + samples);
        }
        var actual = new ArrayList<Entry>();
        samples.forEach(sample -> actual.add(new Entry(sample.labels(), Map.of(0L, sample.value()))));
        var wanted = expected.series.stream()
                .map(series -> entry(series, Grid.at(0)))
                .toList();
        if (expected.isOrdered) {
            var actualOrder = actual.stream().map(Entry::labels).toList();
            var wantedOrder = wanted.stream().map(Entry::labels).toList();
            if (!actualOrder.equals(wantedOrder)) {
                return Optional.of("expected order " + wantedOrder + " but got " + actualOrder);
            }
        }
        return compare(wanted, actual);
    }

    private Optional<String> matrix(Value.Matrix matrix, Grid grid) {
        if (expected.scalar != null || expected.isOrdered) {
            return Optional.of("expected no matrix but got " + matrix);
        }
        var labels = matrix.series().stream().map(GridSeries::labels).toList();
        if (!labels.stream().sorted().toList().equals(labels)) {
            return Optional.of("expected series in the order of their labels but got " + labels);
        }
        return compare(
                expected.series.stream().map(series -> entry(series, grid)).toList(),
                matrix.series().stream().map(series -> entry(series, grid)).toList());
    }

    private Optional<String> range(Value.RangeVector range, Grid times) {
        var actual = new ArrayList<Entry>();
        for (var series : range.series()) {
            var values = new TreeMap<Long, Double>();
            for (var index = 0; index < series.values().length; index++) {
                values.put(series.timesMillis()[index], series.values()[index]);
            }
            actual.add(new Entry(series.labels(), values));
        }
        return compare(
                expected.series.stream().map(series -> entry(series, times)).toList(), actual);
    }

    /** The values of a series by their time. */
    private record Entry(Labels labels, Map<Long, Double> values) {}

    private static Entry entry(ScriptSeries series, Grid grid) {
        var samples = LoadedSamples.of(series, Math.max(1, grid.stepMillis()));
        var values = new TreeMap<Long, Double>();
        for (var index = 0; index < samples.times().length; index++) {
            values.put(grid.startMillis() + samples.times()[index], samples.values()[index]);
        }
        return new Entry(series.labels(), values);
    }

    private static Entry entry(GridSeries series, Grid grid) {
        return new Entry(
                series.labels(),
                series.present().stream()
                        .boxed()
                        .collect(Collectors.toMap(
                                grid::timeMillis, step -> series.values()[step], (one, _) -> one, TreeMap::new)));
    }

    private static Optional<String> compare(List<Entry> expected, List<Entry> actual) {
        var wanted = expected.stream().collect(Collectors.toMap(Entry::labels, Function.identity(), (_, last) -> last));
        for (var entry : actual) {
            var match = wanted.remove(entry.labels);
            if (match == null) {
                return Optional.of("unexpected series " + entry);
            }
            if (!match.values.keySet().equals(entry.values.keySet())) {
                return Optional.of("expected " + match + " but got " + entry);
            }
            for (var time : match.values.keySet()) {
                var value = Objects.requireNonNull(match.values.get(time));
                if (!AlmostEqual.test(value, Objects.requireNonNull(entry.values.get(time)))) {
                    return Optional.of("expected at " + time + " ms " + match + " but got " + entry);
                }
            }
        }
        return wanted.isEmpty() ? Optional.empty() : Optional.of("missing series " + wanted.values());
    }
}
