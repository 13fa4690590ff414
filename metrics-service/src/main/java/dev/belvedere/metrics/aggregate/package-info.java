/** Structured aggregation: a thin translation to PromQL. */
@NullMarked
package dev.belvedere.metrics.aggregate;

import org.jspecify.annotations.NullMarked;
