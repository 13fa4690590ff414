/** Instant and range queries. */
@NullMarked
package dev.belvedere.metrics.query;

import org.jspecify.annotations.NullMarked;
