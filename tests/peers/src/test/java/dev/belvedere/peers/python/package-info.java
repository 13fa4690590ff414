/** Telemetry of a Python application, made with the libraries that its authors use, as the backend shows it. */
@NullMarked
package dev.belvedere.peers.python;

import org.jspecify.annotations.NullMarked;
