/** The embedded backend: what all signals of one machine share. Each signal has its own package below. */
@NullMarked
package dev.belvedere.backend;

import org.jspecify.annotations.NullMarked;
