package dev.belvedere.bench;

import dev.belvedere.testing.RemoteWrite;
import java.net.URI;

/** A running server that is measured; {@code base} is what {@code /api/v1} follows. */
record Candidate(String name, URI base) {

    RemoteWrite remoteWrite() {
        return new RemoteWrite(base.resolve("/api/v1/write"));
    }
}
