package dev.belvedere.demo.telemetry;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/**
 * Gives OpenMetrics, and so exemplars, to whoever takes it. Quarkus answers in the plain text format as soon as the
 * {@code Accept} header names that too, which the header of every Prometheus does, and knows OpenMetrics only by its
 * full name.
 */
class OpenMetricsNegotiation {
    private static final String OPEN_METRICS = "application/openmetrics-text";
    private static final String FULL_NAME = OPEN_METRICS + "; version=1.0.0; charset=utf-8";

    void register(@Observes ManagementInterface management) {
        management.router().get("/q/metrics").order(Integer.MIN_VALUE).handler(OpenMetricsNegotiation::choose);
    }

    private static void choose(RoutingContext routing) {
        var headers = routing.request().headers();
        var accept = headers.get("Accept");
        if (accept != null && accept.contains(OPEN_METRICS)) {
            headers.set("Accept", FULL_NAME);
        }
        routing.next();
    }
}
