/** Prometheus remote write 1.0, the receiving side. */
@NullMarked
package dev.belvedere.backend.metrics.remotewrite;

import org.jspecify.annotations.NullMarked;
