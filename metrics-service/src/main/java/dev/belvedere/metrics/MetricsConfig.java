package dev.belvedere.metrics;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Settings of metrics-service. */
@ConfigMapping(prefix = "belvedere.metrics-service")
public interface MetricsConfig {

    /** The store of metrics. */
    Prometheus prometheus();

    /** How far samples of a series usually are apart; rates look back four times as long. Default 15 s. */
    @WithDefault("15s")
    Duration scrapeInterval();

    /** Dashboards. */
    Dashboards dashboards();

    /** How Prometheus is called. */
    interface Prometheus {

        /** Base of its HTTP API; {@code /api/v1/…} is appended. Default: {@code BELVEDERE_PROMETHEUS_URL}, or the local backend. */
        @WithDefault("${belvedere.prometheus.url:http://127.0.0.1:4318}")
        URI url();

        /** Time that one request of a caller may take, all calls together. Default 30 s. */
        @WithDefault("30s")
        Duration timeout();

        /** Time to connect. Default 2 s. */
        @WithDefault("2s")
        Duration connectTimeout();

        /** The longest answer that is read. Default 64 MiB. */
        @WithDefault("64M")
        MemorySize answerLimit();

        /** Calls at the same time; further ones wait. Default 16. */
        @WithDefault("16")
        int concurrency();
    }

    /** How dashboards are computed. */
    interface Dashboards {

        /** Queries of one dashboard at the same time. Default 4. */
        @WithDefault("4")
        int queriesAtOnce();
    }
}
