/** The LLM gateway, and the agents' client of it. */
@NullMarked
package dev.belvedere.demo.gateway;

import org.jspecify.annotations.NullMarked;
