/** Failures that a caller can act on, and how they are written on the wire. */
@NullMarked
package dev.belvedere.web.problem;

import org.jspecify.annotations.NullMarked;
