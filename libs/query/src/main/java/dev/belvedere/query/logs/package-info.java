/** The port through which LogQL reads lines. */
@NullMarked
package dev.belvedere.query.logs;

import org.jspecify.annotations.NullMarked;
