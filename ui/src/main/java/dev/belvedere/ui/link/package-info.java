/** Addresses of what runs beside the suite. */
@NullMarked
package dev.belvedere.ui.link;

import org.jspecify.annotations.NullMarked;
