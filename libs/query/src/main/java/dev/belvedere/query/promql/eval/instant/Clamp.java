package dev.belvedere.query.promql.eval.instant;

import dev.belvedere.query.promql.eval.grid.Extremes;
import dev.belvedere.query.promql.eval.grid.Line;
import java.util.function.UnaryOperator;

/** {@code clamp} and its relatives. There is no value where the bounds are the wrong way round. */
public record Clamp(double[] lowest, double[] highest) implements UnaryOperator<Line> {

    @Override
    public Line apply(Line line) {
        var present = line.present();
        for (var step = present.nextSetBit(0); step >= 0; step = present.nextSetBit(step + 1)) {
            if (highest[step] < lowest[step]) {
                present.clear(step);
            } else {
                line.values()[step] = Extremes.max(lowest[step], Extremes.min(highest[step], line.values()[step]));
            }
        }
        return line;
    }
}
