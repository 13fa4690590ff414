/** What every service's HTTP edge shares. */
@NullMarked
package dev.belvedere.web;

import org.jspecify.annotations.NullMarked;
