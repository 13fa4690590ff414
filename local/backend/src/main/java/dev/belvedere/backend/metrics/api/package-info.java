/** The HTTP API of Prometheus at /api/v1, as far as it reads metrics. */
@NullMarked
package dev.belvedere.backend.metrics.api;

import org.jspecify.annotations.NullMarked;
