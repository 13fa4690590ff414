/** Tests of the whole suite as a user runs it: the packaged parts, started by the launcher, seen in a browser. */
@NullMarked
package dev.belvedere.e2e;

import org.jspecify.annotations.NullMarked;
