package dev.belvedere.instrumentation;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Metrics of LLM gateways, for the filter through which a gateway's requests pass:
 *
 * {@snippet lang = java :
 * var gateway = new GatewayTelemetry(meterRegistry).declare("llm-gateway");
 *
 * try (var exchange = gateway.begin(request.method())) {
 *     var response = forward(request);
 *     exchange.status(response.status());
 * }
 * }
 *
 * <p>Emits {@code gateway_requests_total} by {@code gateway_id}, {@code method}, {@code status}, and
 * {@code gateway_active_connections} by {@code gateway_id}. Safe for use by several threads.
 */
public final class GatewayTelemetry {
    private static final int GATEWAY_LIMIT = 100;

    private final MeterRegistry registry;
    private final LabelLimit<String> ids = new LabelLimit<>("gateways", GATEWAY_LIMIT);
    private final Map<String, Gateway> gateways = new ConcurrentHashMap<>();

    public GatewayTelemetry(MeterRegistry registry) {
        this.registry = Objects.requireNonNull(registry, "registry");
    }

    /**
     * Registers a gateway's meters at zero, its counter for {@code POST} and the usual answers of an LLM. Declaring it
     * again gives the same gateway. The ids must be few; from the 101st on they are counted as {@code _other}.
     */
    public Gateway declare(String gatewayId) {
        var id = LabelValue.of("gatewayId", gatewayId);
        return gateways.computeIfAbsent(ids.admits(id) ? id : LabelValue.OTHER, key -> new Gateway(registry, key));
    }
}
