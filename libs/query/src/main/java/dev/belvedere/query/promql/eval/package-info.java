/** Evaluates PromQL over a {@link dev.belvedere.query.series.SeriesSource}, a whole step grid at a time. */
@NullMarked
package dev.belvedere.query.promql.eval;

import org.jspecify.annotations.NullMarked;
