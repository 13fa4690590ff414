/** Ahead-of-time caches of the JDK, made in the background and used from the next start on. */
@NullMarked
package dev.belvedere.launcher.aot;

import org.jspecify.annotations.NullMarked;
