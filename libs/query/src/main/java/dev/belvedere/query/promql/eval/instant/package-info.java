/** Functions over the lines of an instant vector, and scalars. */
@NullMarked
package dev.belvedere.query.promql.eval.instant;

import org.jspecify.annotations.NullMarked;
