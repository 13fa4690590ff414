/** Functions over a window of samples, such as rate and the *_over_time family. */
@NullMarked
package dev.belvedere.query.promql.eval.range;

import org.jspecify.annotations.NullMarked;
