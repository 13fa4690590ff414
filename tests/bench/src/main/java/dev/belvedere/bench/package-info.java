/** Measurements of the packaged backend beside a real Prometheus, in one run and by turns. */
@NullMarked
package dev.belvedere.bench;

import org.jspecify.annotations.NullMarked;
