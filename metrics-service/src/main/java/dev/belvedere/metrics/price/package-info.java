/** Model prices and their export as a metric. */
@NullMarked
package dev.belvedere.metrics.price;

import org.jspecify.annotations.NullMarked;
