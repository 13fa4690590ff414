/** Calls to the telemetry backends: bounded in time, size and number. */
@NullMarked
package dev.belvedere.web.backend;

import org.jspecify.annotations.NullMarked;
