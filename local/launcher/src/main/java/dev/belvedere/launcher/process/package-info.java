/** Child processes, their logs, and what makes sure that none outlives the launcher. */
@NullMarked
package dev.belvedere.launcher.process;

import org.jspecify.annotations.NullMarked;
