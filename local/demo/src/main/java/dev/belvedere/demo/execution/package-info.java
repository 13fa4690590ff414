/** Running an agent: its loop of model and tool calls, and what came of it. */
@NullMarked
package dev.belvedere.demo.execution;

import org.jspecify.annotations.NullMarked;
