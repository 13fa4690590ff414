package dev.belvedere.query.promql.eval.instant;

import dev.belvedere.query.promql.eval.grid.Line;
import java.util.BitSet;
import java.util.function.Consumer;

/** {@code scalar}: the value of the only line at a step, NaN where there is none or more than one. */
public final class SingleValue implements Consumer<Line> {
    private final double[] values;
    private final BitSet once = new BitSet();
    private final BitSet more = new BitSet();

    public SingleValue(int steps) {
        values = new double[steps];
    }

    @Override
    public void accept(Line line) {
        line.present().stream().forEach(step -> {
            more.set(step, once.get(step));
            once.set(step);
            values[step] = line.values()[step];
        });
    }

    public double[] values() {
        for (var step = 0; step < values.length; step++) {
            if (!once.get(step) || more.get(step)) {
                values[step] = Double.NaN;
            }
        }
        return values;
    }
}
