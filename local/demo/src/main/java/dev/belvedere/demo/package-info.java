/** A demo agent platform, instrumented as a user's application would be. */
@NullMarked
package dev.belvedere.demo;

import org.jspecify.annotations.NullMarked;
