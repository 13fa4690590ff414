/** Which parts of the suite answer. */
@NullMarked
package dev.belvedere.ui.part;

import org.jspecify.annotations.NullMarked;
