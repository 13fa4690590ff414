/** What the features need from a store of metrics: the port. */
@NullMarked
package dev.belvedere.metrics.reader;

import org.jspecify.annotations.NullMarked;
