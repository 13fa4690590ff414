/** The metrics signal: what takes samples in, keeps them, and answers in Prometheus' protocol. */
@NullMarked
package dev.belvedere.backend.metrics;

import org.jspecify.annotations.NullMarked;
