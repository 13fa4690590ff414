/** Headers, request ids and log hygiene of every response. */
@NullMarked
package dev.belvedere.web.edge;

import org.jspecify.annotations.NullMarked;
