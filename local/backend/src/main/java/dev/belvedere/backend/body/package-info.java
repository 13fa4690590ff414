/** Bodies from outside, read within their limits. */
@NullMarked
package dev.belvedere.backend.body;

import org.jspecify.annotations.NullMarked;
