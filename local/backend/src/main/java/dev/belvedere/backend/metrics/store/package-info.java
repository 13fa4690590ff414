/** Storage of metrics: a write-ahead log, the newest samples in memory, the rest in DuckDB. */
@NullMarked
package dev.belvedere.backend.metrics.store;

import org.jspecify.annotations.NullMarked;
