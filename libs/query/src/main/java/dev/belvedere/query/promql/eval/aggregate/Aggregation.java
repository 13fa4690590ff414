package dev.belvedere.query.promql.eval.aggregate;

import dev.belvedere.query.promql.eval.grid.Line;
import java.util.function.Consumer;

/** An aggregation under way: takes the lines of its operand one after the other. */
public interface Aggregation extends Consumer<Line> {

    /** Gives the result; called once, after all lines. */
    void finish(Consumer<Line> sink);
}
