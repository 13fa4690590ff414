/** Every query of a caller, narrowed to the caller's workspaces and bounded. */
@NullMarked
package dev.belvedere.metrics.scope;

import org.jspecify.annotations.NullMarked;
