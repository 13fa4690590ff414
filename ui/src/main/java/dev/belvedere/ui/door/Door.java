package dev.belvedere.ui.door;

import dev.belvedere.ui.ProblemWriter;
import dev.belvedere.web.identity.IdentityConfig;
import dev.belvedere.web.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks every request before anything routes it, and takes away what only the gateway may say. */
@Singleton
class Door {
    /** After the filter of libs/web that names the request and adds the security headers. */
    private static final int PRIORITY = 900;

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    /** Said by proxies of other products to name the caller or the tenant. Services get none of them. */
    private static final List<String> IDENTITY_HEADERS = List.of(
            "X-Scope-OrgID",
            "x-tenant",
            "X-Forwarded-User",
            "X-Forwarded-Email",
            "X-Forwarded-Groups",
            "X-Remote-User",
            "Remote-User",
            "X-WEBAUTH-USER",
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-HTTP-Method-Override",
            "X-HTTP-Method",
            "X-Method-Override");

    private final boolean isLocal;
    private final ProblemWriter problems;

    Door(IdentityConfig identity, ProblemWriter problems) {
        this.isLocal = identity.local();
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, PRIORITY);
    }

    private void handle(RoutingContext context) {
        var request = context.request();
        if (!METHODS.contains(request.method())) {
            problems.write(context, new Problem.BadRequest("The method %s is not served.".formatted(request.method())));
            return;
        }
        var complaint = PathCheck.complaint(String.valueOf(request.path()));
        if (complaint.isPresent()) {
            problems.write(context, new Problem.BadRequest(complaint.get()));
            return;
        }
        if (isLocal && !OriginCheck.isLoopback(request.getHeader("Host"))) {
            problems.write(
                    context,
                    new Problem.NotGranted("Belvedere runs for this machine only: use http://localhost or 127.0.0.1."));
            return;
        }
        var foreign = isApi(context)
                ? OriginCheck.complaint(
                        request.method(), String.valueOf(request.scheme()), request.headers(), isProductApi(context))
                : Optional.<String>empty();
        if (foreign.isPresent()) {
            problems.write(context, new Problem.NotGranted(foreign.get()));
            return;
        }
        IDENTITY_HEADERS.forEach(request.headers()::remove);
        if (isLocal) {
            // There is nobody to log in; what a browser sends along belongs to another program on this machine.
            request.headers().remove("Authorization");
        }
        context.next();
    }

    /** Pages may be linked from anywhere; what they load and send may not. */
    private static boolean isApi(RoutingContext context) {
        return isProductApi(context) || context.normalizedPath().startsWith("/prometheus/");
    }

    private static boolean isProductApi(RoutingContext context) {
        return context.normalizedPath().startsWith("/api/");
    }
}
