/** The OpenAPI document that a service commits. */
@NullMarked
package dev.belvedere.web.contract;

import org.jspecify.annotations.NullMarked;
