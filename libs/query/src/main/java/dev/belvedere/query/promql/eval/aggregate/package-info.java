/** Aggregation operators, folding line by line where the operator allows it. */
@NullMarked
package dev.belvedere.query.promql.eval.aggregate;

import org.jspecify.annotations.NullMarked;
