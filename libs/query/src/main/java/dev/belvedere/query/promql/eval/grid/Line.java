package dev.belvedere.query.promql.eval.grid;

import dev.belvedere.query.series.Labels;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A series on its way through the evaluation: one value for each step of the grid, and a mask of the steps that have
 * one. A line has one owner at a time, who may write to its arrays; whoever hands a line on gives it away.
 *
 * @param dropsName with delayed name removal: the metric's name goes away at the end
 */
public record Line(Labels labels, boolean dropsName, double[] values, BitSet present) {

    /** An empty line to be filled. */
    public static Line blank(Labels labels, boolean dropsName, int steps) {
        return new Line(labels, dropsName, new double[steps], new BitSet(steps));
    }

    public void set(int step, double value) {
        values[step] = value;
        present.set(step);
    }

    public boolean isEmpty() {
        return present.isEmpty();
    }

    public Line withLabels(Labels other) {
        return new Line(other, dropsName, values, present);
    }

    /** A line of one step, repeated over all steps of a longer grid. */
    public Line repeated(int steps) {
        var copies = new double[steps];
        Arrays.fill(copies, values[0]);
        var all = new BitSet(steps);
        all.set(0, steps, present.get(0));
        return new Line(labels, dropsName, copies, all);
    }
}
