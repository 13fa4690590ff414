package dev.belvedere.query.promql.eval.instant;

import dev.belvedere.query.promql.eval.grid.Line;
import java.util.function.UnaryOperator;

/** {@code round}: to the nearest multiple; halves go up. */
public record Rounding(double[] multiples) implements UnaryOperator<Line> {

    @Override
    public Line apply(Line line) {
        var present = line.present();
        for (var step = present.nextSetBit(0); step >= 0; step = present.nextSetBit(step + 1)) {
            // Inverted, because that costs fewer digits.
            var inverse = 1 / multiples[step];
            line.values()[step] = Math.floor(line.values()[step] * inverse + 0.5) / inverse;
        }
        return line;
    }
}
