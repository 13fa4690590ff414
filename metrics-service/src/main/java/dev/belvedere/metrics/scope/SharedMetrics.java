package dev.belvedere.metrics.scope;

import java.util.Set;

/** Metrics that carry no workspace and that every caller may read. */
final class SharedMetrics {
    static final Set<String> NAMES = Set.of("gateway_requests_total", "gateway_active_connections", "llm_price_usd");

    private SharedMetrics() {}
}
