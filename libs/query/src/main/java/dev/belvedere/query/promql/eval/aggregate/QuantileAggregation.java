package dev.belvedere.query.promql.eval.aggregate;

import dev.belvedere.query.promql.eval.grid.Budget;
import dev.belvedere.query.promql.eval.grid.Line;
import dev.belvedere.query.promql.eval.grid.Quantile;
import dev.belvedere.query.series.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** {@code quantile}: needs all values of a step at once, so it keeps the lines. */
final class QuantileAggregation implements Aggregation {
    private final Grouping grouping;
    private final double[] quantiles;
    private final Budget budget;
    private final Map<Labels, List<Line>> groups = new LinkedHashMap<>();

    QuantileAggregation(Grouping grouping, double[] quantiles, Budget budget) {
        this.grouping = grouping;
        this.quantiles = quantiles;
        this.budget = budget;
    }

    @Override
    public void accept(Line line) {
        budget.holdLine(quantiles.length);
        groups.computeIfAbsent(grouping.of(line.labels()), _ -> new ArrayList<>())
                .add(line);
    }

    @Override
    public void finish(Consumer<Line> sink) {
        groups.forEach((labels, lines) -> sink.accept(quantiles(labels, lines)));
    }

    private Line quantiles(Labels labels, List<Line> lines) {
        var dropsName = lines.stream().anyMatch(Line::dropsName);
        var result = Line.blank(labels, dropsName, quantiles.length);
        var values = new double[lines.size()];
        for (var step = 0; step < quantiles.length; step++) {
            budget.work(lines.size());
            var count = 0;
            for (var line : lines) {
                if (line.present().get(step)) {
                    values[count++] = line.values()[step];
                }
            }
            if (count > 0) {
                result.set(step, Quantile.of(quantiles[step], Arrays.copyOf(values, count)));
            }
        }
        return result;
    }
}
