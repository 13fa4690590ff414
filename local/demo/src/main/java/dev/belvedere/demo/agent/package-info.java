/** The agents of the platform: what they are, declaring one. */
@NullMarked
package dev.belvedere.demo.agent;

import org.jspecify.annotations.NullMarked;
