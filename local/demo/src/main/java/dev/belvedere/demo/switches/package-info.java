/** The switches that make the platform misbehave. */
@NullMarked
package dev.belvedere.demo.switches;

import org.jspecify.annotations.NullMarked;
