/** Passing requests on to the services, in both directions as a stream. */
@NullMarked
package dev.belvedere.ui.proxy;

import org.jspecify.annotations.NullMarked;
