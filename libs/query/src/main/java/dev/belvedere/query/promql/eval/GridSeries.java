package dev.belvedere.query.promql.eval;

import dev.belvedere.query.series.Labels;
import java.util.BitSet;

/**
 * One series on the grid of the query.
 *
 * @param values one for each step; entries whose bit in {@code present} is not set mean nothing
 * @param present the steps at which the series has a value; at least one
 */
public record GridSeries(Labels labels, double[] values, BitSet present) {}
