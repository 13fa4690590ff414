package dev.belvedere.backend;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * The backend asks nobody who he is, so only this machine may reach it: it refuses to start on another address, and it
 * refuses requests whose {@code Host} is not a name of this machine, which a browser sends for a page of somebody else
 * that lets its own name point here.
 */
@ApplicationScoped
class LoopbackOnly {
    private static final List<String> ADDRESS_KEYS =
            List.of("quarkus.http.host", "quarkus.management.host", "quarkus.grpc.server.host");
    private static final Pattern LOOPBACK =
            Pattern.compile("(localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1])(:\\d{1,5})?");
    private static final int BEFORE_EVERYTHING = 1000;

    void refuseOtherAddresses(@Observes StartupEvent event, Config config) throws UnknownHostException {
        for (var key : ADDRESS_KEYS) {
            var host = config.getOptionalValue(key, String.class).orElse("127.0.0.1");
            if (!InetAddress.getByName(host).isLoopbackAddress()) {
                throw new IllegalStateException(
                        "%s is %s (expected: a loopback address, as the backend has no authentication)"
                                .formatted(key, host));
            }
        }
    }

    void refuseOtherNames(@Observes Filters filters) {
        filters.register(LoopbackOnly::checkHost, BEFORE_EVERYTHING);
    }

    private static void checkHost(RoutingContext context) {
        var host = context.request().getHeader("Host");
        if (host == null || LOOPBACK.matcher(host).matches()) {
            context.next();
        } else {
            context.response()
                    .setStatusCode(403)
                    .putHeader("Content-Type", "text/plain; charset=utf-8")
                    .end("Host is not a name of this machine (expected: localhost or 127.0.0.1)\n");
        }
    }
}
