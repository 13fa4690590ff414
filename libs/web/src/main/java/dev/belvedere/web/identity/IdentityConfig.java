package dev.belvedere.web.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** How callers are known. */
@ConfigMapping(prefix = "belvedere.identity")
public interface IdentityConfig {

    /** Whether a request without a token gets the local identity. Only legal while bound to loopback. Default true. */
    @WithDefault("true")
    boolean local();

    /** Folder with {@code identity.pub.pem}, the gateway's public key. Default: {@code BELVEDERE_KEYS}. */
    @WithDefault("${belvedere.keys:}")
    Optional<Path> keys();

    /** The audience that a token must name. Default: the service's name. */
    @WithDefault("${quarkus.application.name}")
    String audience();

    /** The address that the service is bound to. Follows {@code quarkus.http.host}; not meant to be set. */
    @WithDefault("${quarkus.http.host}")
    String boundTo();
}
