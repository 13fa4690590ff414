package dev.belvedere.query.promql.eval.aggregate;

import dev.belvedere.query.promql.eval.grid.Line;

/** What becomes of the lines of one group, taken one after the other. Keeps one state for each step, no line. */
interface Fold {

    /** Adds the values of {@code line}, each to its step. */
    default void add(Line line) {
        var present = line.present();
        for (var step = present.nextSetBit(0); step >= 0; step = present.nextSetBit(step + 1)) {
            add(step, line.values()[step]);
        }
    }

    void add(int step, double value);

    /** The result at a step to which something was added. */
    double value(int step);
}
