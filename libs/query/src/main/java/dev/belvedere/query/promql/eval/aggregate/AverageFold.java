package dev.belvedere.query.promql.eval.aggregate;

import dev.belvedere.query.promql.eval.grid.CompensatedMean;
import org.jspecify.annotations.Nullable;

/** {@code avg}. */
final class AverageFold implements Fold {
    private final @Nullable CompensatedMean[] means;

    AverageFold(int steps) {
        this.means = new CompensatedMean[steps];
    }

    @Override
    public void add(int step, double value) {
        var mean = means[step];
        if (mean == null) {
            mean = new CompensatedMean();
            means[step] = mean;
        }
        mean.add(value);
    }

    @Override
    public double value(int step) {
        var mean = means[step];
        return mean == null ? Double.NaN : mean.value();
    }
}
