/** metrics-service in front of a real Prometheus and in front of our backend: callers must not see a difference. */
@NullMarked
package dev.belvedere.peers.service;

import org.jspecify.annotations.NullMarked;
