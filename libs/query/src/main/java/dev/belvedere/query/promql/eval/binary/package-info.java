/** Arithmetic, comparison, vector matching and set operators. */
@NullMarked
package dev.belvedere.query.promql.eval.binary;

import org.jspecify.annotations.NullMarked;
