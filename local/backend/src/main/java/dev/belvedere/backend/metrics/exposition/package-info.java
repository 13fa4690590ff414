/** The text formats in which targets show their metrics: Prometheus' own and OpenMetrics. */
@NullMarked
package dev.belvedere.backend.metrics.exposition;

import org.jspecify.annotations.NullMarked;
