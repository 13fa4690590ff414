/** Evaluates LogQL over a source of lines. */
@NullMarked
package dev.belvedere.query.logql.eval;

import org.jspecify.annotations.NullMarked;
