package dev.belvedere.query.promql.eval.aggregate;

import dev.belvedere.query.promql.eval.grid.Line;

/** What becomes of the lines of one group, taken one after the other. */
interface Fold {

    /** Takes over the values of {@code line}. */
    void add(Line line);

    /** Fills in the result; called once, after all lines. */
    void finish(Line result);
}
