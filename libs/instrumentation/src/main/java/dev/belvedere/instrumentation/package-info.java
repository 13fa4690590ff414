/** Telemetry of agents and LLM gateways for JVM applications; start at {@link dev.belvedere.instrumentation.AgentTelemetry}. */
@NullMarked
package dev.belvedere.instrumentation;

import org.jspecify.annotations.NullMarked;
