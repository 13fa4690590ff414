package dev.belvedere.web.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Refuses to start in a way that would let anybody in, or nobody. */
@Singleton
class IdentityCheck {

    void check(@Observes StartupEvent event, IdentityConfig config, TokenVerifier tokens) {
        check(config, tokens.hasKey());
    }

    static void check(IdentityConfig config, boolean hasKey) {
        if (config.local() && !Loopback.isName(config.boundTo())) {
            throw new IllegalStateException(("quarkus.http.host: %s (expected: a loopback address, because"
                            + " belvedere.identity.local is true; to serve others set belvedere.identity.local=false and"
                            + " BELVEDERE_KEYS)")
                    .formatted(config.boundTo()));
        }
        if (!config.local() && !hasKey) {
            throw new IllegalStateException(
                    "belvedere.identity.keys: no identity.pub.pem (expected: the gateway's"
                            + " public key, in the folder that BELVEDERE_KEYS names, because belvedere.identity.local is false)");
        }
    }
}
