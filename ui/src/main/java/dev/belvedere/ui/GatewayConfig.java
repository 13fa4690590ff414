package dev.belvedere.ui;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings of the gateway. */
@ConfigMapping(prefix = "belvedere.gateway")
public interface GatewayConfig {

    /** Folder with {@code identity.key.pem}, the private key that signs who calls. Default: {@code BELVEDERE_KEYS}. */
    @WithDefault("${belvedere.keys:}")
    Optional<Path> keys();

    /** The parts of the suite by their names. */
    Map<String, Part> parts();

    /** What runs beside the suite and is worth a link, by name. */
    Map<String, Link> links();

    /** Bounds on what is passed on. */
    Limit limit();

    /** How often each part is asked whether it is there. */
    @WithDefault("3s")
    Duration probeInterval();

    /** One part of the suite. */
    interface Part {
        /** How the web app calls it. */
        String title();

        /** Where its requests go; a part without one serves nothing through the gateway. */
        Optional<URI> url();

        /** Requests whose paths start so, followed by a slash, are its. */
        Optional<List<String>> paths();

        /** The audience of the tokens for it. */
        Optional<String> audience();

        /** Asked for its health: {@code http:} must answer 200, {@code tcp:} must take a connection. */
        Optional<URI> health();
    }

    /** Something with an address of its own. */
    interface Link {
        /** How the web app calls it. */
        String title();

        /** Where it is; without one there is no link. */
        Optional<URI> url();
    }

    /** Bounds on what is passed on. */
    interface Limit {
        /** Size of a request's body. */
        @WithDefault("10M")
        MemorySize body();

        /** Time to reach a service. */
        @WithDefault("2s")
        Duration connect();

        /** Time until a service begins to answer. */
        @WithDefault("35s")
        Duration firstByte();

        /** Time between two pieces of an answer. */
        @WithDefault("60s")
        Duration idle();

        /** Time for a whole answer. */
        @WithDefault("5m")
        Duration total();

        /** Requests at one service at the same time. */
        @WithDefault("64")
        int concurrent();

        /** Requests that wait for a place at one service. */
        @WithDefault("128")
        int waiting();
    }
}
