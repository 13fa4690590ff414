package dev.belvedere.web.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * What every response carries, error pages too: an id of the request and headers against framing, sniffing and caching.
 * A handler that sets one of these headers itself keeps its value.
 */
@Singleton
public class Edge {
    public static final String REQUEST_ID = "X-Request-Id";

    private static final Pattern ACCEPTED_ID = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final int BEFORE_EVERYTHING = 1000;
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_EVERYTHING);
    }

    private void handle(RoutingContext context) {
        var id = requestId(context.request().getHeader(REQUEST_ID));
        context.put(REQUEST_ID, id);
        MDC.put("requestId", id);
        context.addHeadersEndHandler(_ -> addHeaders(context, id));
        context.next();
    }

    private static void addHeaders(RoutingContext context, String id) {
        var headers = context.response().headers();
        headers.set(REQUEST_ID, id);
        HEADERS.forEach((name, value) -> setIfMissing(headers, name, value));
        if (context.request().isSSL()) {
            setIfMissing(headers, "Strict-Transport-Security", "max-age=31536000");
        }
    }

    private static void setIfMissing(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }

    /** The id that the gateway gave, if it can be trusted in a log; else a new one. */
    private static String requestId(@Nullable String sent) {
        return sent != null && ACCEPTED_ID.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }

    /** The id of the request. */
    public static String requestId(RoutingContext context) {
        return context.get(REQUEST_ID, "");
    }
}
