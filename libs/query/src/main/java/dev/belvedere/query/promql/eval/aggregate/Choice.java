package dev.belvedere.query.promql.eval.aggregate;

import dev.belvedere.query.promql.eval.grid.Line;
import java.util.List;

/** Says which lines of a group remain at a step. */
@FunctionalInterface
interface Choice {

    /** The indexes of the lines that remain, in the order that an instant query shows them. */
    List<Integer> at(int step, List<Line> lines);
}
