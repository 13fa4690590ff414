/** What the suite consists of and how each part is started. */
@NullMarked
package dev.belvedere.launcher.part;

import org.jspecify.annotations.NullMarked;
