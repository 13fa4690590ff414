package dev.belvedere.query.promql.eval.aggregate;

import dev.belvedere.query.promql.eval.grid.Budget;
import dev.belvedere.query.promql.eval.grid.Line;
import dev.belvedere.query.promql.eval.grid.Quantile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code quantile}: needs all values of a step at once, so it keeps the lines. */
final class QuantileFold implements Fold {
    private final double[] quantiles;
    private final Budget budget;
    private final List<Line> lines = new ArrayList<>();

    QuantileFold(double[] quantiles, Budget budget) {
        this.quantiles = quantiles;
        this.budget = budget;
    }

    @Override
    public void add(Line line) {
        budget.hold(quantiles.length);
        lines.add(line);
    }

    @Override
    public void finish(Line result) {
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
    }
}
