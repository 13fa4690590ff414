/** metrics-service: metric queries, dashboards, prices. */
@NullMarked
package dev.belvedere.metrics;

import org.jspecify.annotations.NullMarked;
