/** Background load. */
@NullMarked
package dev.belvedere.demo.load;

import org.jspecify.annotations.NullMarked;
