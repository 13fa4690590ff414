/** How the platform's telemetry is set up. */
@NullMarked
package dev.belvedere.demo.telemetry;

import org.jspecify.annotations.NullMarked;
