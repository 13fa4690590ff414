/** What {@code ./belvedere up} runs: starts the suite on one machine as child processes, and stops it. */
@NullMarked
package dev.belvedere.launcher;

import org.jspecify.annotations.NullMarked;
