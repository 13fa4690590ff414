/** Lists in pages. */
@NullMarked
package dev.belvedere.web.page;

import org.jspecify.annotations.NullMarked;
