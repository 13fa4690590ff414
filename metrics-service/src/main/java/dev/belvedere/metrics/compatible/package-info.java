/** Prometheus' own HTTP API, narrowed to the caller's workspaces. */
@NullMarked
package dev.belvedere.metrics.compatible;

import org.jspecify.annotations.NullMarked;
