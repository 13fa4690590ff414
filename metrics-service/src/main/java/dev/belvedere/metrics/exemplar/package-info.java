/** Exemplars of a query's series. */
@NullMarked
package dev.belvedere.metrics.exemplar;

import org.jspecify.annotations.NullMarked;
