/** OTLP metrics over HTTP and gRPC, translated to Prometheus' names and series. */
@NullMarked
package dev.belvedere.backend.metrics.otlp;

import org.jspecify.annotations.NullMarked;
