package dev.belvedere.backend.metrics;

import dev.belvedere.backend.metrics.model.WriteResult;
import dev.belvedere.backend.metrics.store.MetricStore;
import dev.belvedere.backend.metrics.store.StoreReport;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What the backend tells about its own intake and storage. The labels have few values, whatever is sent. */
@Singleton
public class IngestMeters {
    private static final String PREFIX = "belvedere.backend.";

    /** Where samples come from. */
    public enum Protocol {
        SCRAPE,
        REMOTE_WRITE,
        OTLP;

        private String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final MeterRegistry meters;

    IngestMeters(MeterRegistry meters, MetricStore store) {
        this.meters = meters;
        gauge("series", store, StoreReport::series);
        gauge("head.samples", store, StoreReport::headSamples);
        gauge("stored.samples", store, StoreReport::storedSamples);
        gauge("blocks", store, StoreReport::blocks);
        gauge("exemplars", store, StoreReport::exemplars);
        gauge("database.bytes", store, StoreReport::databaseBytes);
        gauge("wal.bytes", store, StoreReport::logBytes);
        gauge("disk.free.bytes", store, StoreReport::freeDiskBytes);
    }

    private void gauge(String name, MetricStore store, ToDoubleFunction<StoreReport> value) {
        Gauge.builder(PREFIX + name, store, each -> value.applyAsDouble(each.report()))
                .register(meters);
    }

    /** Counts what became of a batch. */
    public void stored(Protocol protocol, WriteResult result) {
        meters.counter(PREFIX + "samples", "protocol", protocol.text()).increment(result.accepted());
        result.refused()
                .forEach((reason, count) -> meters.counter(
                                PREFIX + "samples.refused",
                                "protocol",
                                protocol.text(),
                                "reason",
                                reason.name().toLowerCase(Locale.ROOT))
                        .increment(count));
    }

    /** Counts a body that could not be read. */
    public void malformed(Protocol protocol) {
        meters.counter(PREFIX + "bodies.malformed", "protocol", protocol.text()).increment();
    }
}
