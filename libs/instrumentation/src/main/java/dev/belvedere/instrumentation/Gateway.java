package dev.belvedere.instrumentation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** One LLM gateway, see {@link GatewayTelemetry#declare}. */
public final class Gateway {
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH");
    private static final int[] USUAL_STATUSES = {200, 400, 401, 404, 408, 429, 500, 502, 503, 504};

    private final MeterRegistry registry;
    private final String id;
    private final AtomicLong active = new AtomicLong();

    Gateway(MeterRegistry registry, String id) {
        this.registry = registry;
        this.id = id;
        Gauge.builder("gateway.active.connections", active, AtomicLong::doubleValue)
                .description("Requests that a gateway is working on.")
                .tag("gateway_id", id)
                .strongReference(true)
                .register(registry);
        for (var status : USUAL_STATUSES) {
            requests("POST", Integer.toString(status));
        }
    }

    /**
     * A request arrived. It is active, and then counted, until the exchange is closed.
     *
     * @param method as sent; one that HTTP does not define is counted as {@code _other}
     */
    public Exchange begin(String method) {
        return new Exchange(this, METHODS.contains(method) ? method : LabelValue.OTHER);
    }

    void opened() {
        active.incrementAndGet();
    }

    void answered(String method, String status) {
        active.decrementAndGet();
        requests(method, status).increment();
    }

    private Counter requests(String method, String status) {
        return Counter.builder("gateway.requests")
                .description("Requests that a gateway answered.")
                .tag("gateway_id", id)
                .tag("method", method)
                .tag("status", status)
                .register(registry);
    }
}
