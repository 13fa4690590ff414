package dev.belvedere.backend.metrics;

import dev.belvedere.backend.metrics.store.MetricStore;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the metrics store takes writes. A full disk does not end it: queries still work. */
@Readiness
class StorageReadiness implements HealthCheck {
    private final MetricStore store;

    StorageReadiness(MetricStore store) {
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("metrics-store")
                .status(store.isAlive())
                .build();
    }
}
