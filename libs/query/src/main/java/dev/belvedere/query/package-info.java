/** What the query languages share: source spans and errors. */
@NullMarked
package dev.belvedere.query;

import org.jspecify.annotations.NullMarked;
