package dev.belvedere.web.identity;

import dev.belvedere.web.problem.Problem;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Names the caller of every request that reaches a resource, or refuses it. Runs after matching, on the resource and
 * not on the path's spelling, so that no way to write a path leads around it.
 */
class IdentityFilter {
    private final IdentityConfig config;
    private final TokenVerifier tokens;
    private final CurrentCaller current;

    IdentityFilter(IdentityConfig config, TokenVerifier tokens, CurrentCaller current) {
        this.config = config;
        this.tokens = tokens;
        this.current = current;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public void identify(ContainerRequestContext request) {
        var authorization = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        var caller = authorization == null
                ? local(request)
                : tokens.verify(bearer(authorization.size() == 1 ? authorization.getFirst() : null));
        if (!caller.reads()) {
            throw new Problem.NotGranted("You hold no role here. Ask an administrator for one.");
        }
        current.set(caller);
    }

    private Caller local(ContainerRequestContext request) {
        if (config.local() && cameFromThisMachinesPages(request)) {
            return Caller.LOCAL;
        }
        throw new Problem.NotAuthenticated("A token is needed: send it as Authorization: Bearer <token>.");
    }

    // A page of another site can send requests to 127.0.0.1, and DNS can call any name 127.0.0.1.
    private static boolean cameFromThisMachinesPages(ContainerRequestContext request) {
        var origin = request.getHeaderString("Origin");
        return Loopback.isHost(request.getHeaderString(HttpHeaders.HOST))
                && (origin == null || Loopback.isOrigin(origin))
                && !"cross-site".equals(request.getHeaderString("Sec-Fetch-Site"));
    }

    private static String bearer(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw new Problem.NotAuthenticated("The header Authorization must be: Bearer <token>.");
        }
        return header.substring(7).trim();
    }
}
