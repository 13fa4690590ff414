/** Starting, watching and stopping the parts together. */
@NullMarked
package dev.belvedere.launcher.suite;

import org.jspecify.annotations.NullMarked;
