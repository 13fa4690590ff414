/** Prometheus' HTTP API as the real server answers it, and whether ours answers the same. */
@NullMarked
package dev.belvedere.peers.contract;

import org.jspecify.annotations.NullMarked;
