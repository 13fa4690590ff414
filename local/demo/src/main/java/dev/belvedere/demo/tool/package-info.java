/** The tools that agents call. */
@NullMarked
package dev.belvedere.demo.tool;

import org.jspecify.annotations.NullMarked;
