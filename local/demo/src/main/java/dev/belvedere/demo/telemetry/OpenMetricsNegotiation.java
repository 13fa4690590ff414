package dev.belvedere.demo.telemetry;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/**
 * Gives OpenMetrics, and so exemplars, to whoever takes it. Quarkus answers in the plain text format as soon as the
 * {@code Accept} header names that too, which the header of every Prometheus does, and knows OpenMetrics only by its
 * full name.
 *
 * <p>Only Prometheus 3 and its like ask for an escaping of names. Older ones keep the text format: they refuse the whole
 * answer for an exemplar on a {@code _count}, where Micrometer puts some.
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
        if (accept != null && accept.contains(OPEN_METRICS) && accept.contains("escaping=")) {
            headers.set("Accept", FULL_NAME);
        }
        routing.next();
    }
}
