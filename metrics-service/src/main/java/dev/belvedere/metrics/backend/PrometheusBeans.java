package dev.belvedere.metrics.backend;

import dev.belvedere.metrics.MetricsConfig;
import dev.belvedere.metrics.reader.MetricReader;
import dev.belvedere.web.backend.BackendClient;
import dev.belvedere.web.backend.BackendSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the client from the configuration. */
class PrometheusBeans {

    @Produces
    @Singleton
    BackendClient client(MetricsConfig config, MeterRegistry meters, Tracer tracer) {
        var prometheus = config.prometheus();
        var settings = new BackendSettings(
                "prometheus",
                prometheus.url(),
                prometheus.connectTimeout(),
                prometheus.answerLimit().asLongValue(),
                prometheus.concurrency());
        return new BackendClient(settings, meters, tracer);
    }

    @Produces
    @Singleton
    MetricReader reader(BackendClient client) {
        return new PrometheusReader(client);
    }
}
