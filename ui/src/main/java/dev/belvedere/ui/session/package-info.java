/** Who is behind a request, and the tokens that tell the services. */
@NullMarked
package dev.belvedere.ui.session;

import org.jspecify.annotations.NullMarked;
