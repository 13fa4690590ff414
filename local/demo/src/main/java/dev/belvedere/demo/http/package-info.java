/** What the HTTP edge shares: problems, calls to this application itself. */
@NullMarked
package dev.belvedere.demo.http;

import org.jspecify.annotations.NullMarked;
