package dev.belvedere.testkit.promql;

import dev.belvedere.query.promql.eval.grid.Grid;

/** What a script runs against: an evaluator in this process, or a server. */
public interface ScriptEngine {

    void load(Command.Load load);

    void clear();

    /**
     * Answers a query with experimental functions, delayed name removal and a default subquery step of one minute.
     *
     * @param grid an instant or a range
     */
    Outcome query(String query, Grid grid);
}
