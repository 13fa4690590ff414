package dev.belvedere.query.promql.eval;

import dev.belvedere.query.promql.Shift;
import dev.belvedere.query.promql.eval.grid.Annotations;
import dev.belvedere.query.promql.eval.grid.Budget;
import dev.belvedere.query.promql.eval.grid.Grid;
import dev.belvedere.query.promql.eval.grid.Names;
import dev.belvedere.query.promql.eval.grid.Reference;
import dev.belvedere.query.series.SeriesSource;

/**
 * One evaluation.
 *
 * @param query the outermost grid, to which {@code @ start()} and {@code @ end()} refer
 */
record Context(SeriesSource source, Options options, Grid query, Budget budget, Annotations annotations) {

    Names names() {
        return new Names(options.delayedNameRemoval());
    }

    Reference reference(Shift shift) {
        return switch (shift.at()) {
            case null -> new Reference(false, 0, shift.offsetMillis());
            case Shift.At.Instant(long millis) -> new Reference(true, millis, shift.offsetMillis());
            case Shift.At.Start _ -> new Reference(true, query.startMillis(), shift.offsetMillis());
            case Shift.At.End _ -> new Reference(true, query.endMillis(), shift.offsetMillis());
        };
    }
}
