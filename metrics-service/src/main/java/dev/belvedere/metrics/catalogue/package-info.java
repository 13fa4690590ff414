/** Which metrics there are: type, unit, help, labels, number of series. */
@NullMarked
package dev.belvedere.metrics.catalogue;

import org.jspecify.annotations.NullMarked;
