package dev.belvedere.testkit.promql;

import dev.belvedere.query.promql.eval.grid.Grid;
import java.util.List;
import java.util.Optional;

/** A command of a script. */
public sealed interface Command {

    /**
     * Loads samples, the first of each series at 0.
     *
     * @param withNative whether classic histograms are loaded as native ones, too
     */
    record Load(long stepMillis, List<ScriptSeries> series, boolean withNative) implements Command {
        public Load {
            series = List.copyOf(series);
        }
    }

    record Clear() implements Command {}

    /**
     * Evaluates a query and compares.
     *
     * @param line of the script, from 1
     * @param grid an instant, or the range that is asked
     * @param rangeVector the times of an expected range vector
     */
    record Eval(int line, String query, Grid grid, Optional<Grid> rangeVector, Expectations expectations)
            implements Command {}
}
