/** The fake LLM providers behind the gateway. */
@NullMarked
package dev.belvedere.demo.provider;

import org.jspecify.annotations.NullMarked;
