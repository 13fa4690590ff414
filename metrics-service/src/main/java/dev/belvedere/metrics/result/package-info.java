/** Values and answers that all features share, and their JSON. */
@NullMarked
package dev.belvedere.metrics.result;

import org.jspecify.annotations.NullMarked;
