/** What every evaluating part shares: the step grid, lines of values on it, limits, annotations. */
@NullMarked
package dev.belvedere.query.promql.eval.grid;

import org.jspecify.annotations.NullMarked;
