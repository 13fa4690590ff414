/** Series, label names and label values. */
@NullMarked
package dev.belvedere.metrics.label;

import org.jspecify.annotations.NullMarked;
