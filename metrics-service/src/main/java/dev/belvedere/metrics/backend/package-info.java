/** The Prometheus client. */
@NullMarked
package dev.belvedere.metrics.backend;

import org.jspecify.annotations.NullMarked;
