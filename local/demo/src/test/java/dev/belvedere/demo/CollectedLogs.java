package dev.belvedere.demo;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import io.quarkus.opentelemetry.runtime.AutoConfiguredOpenTelemetrySdkBuilderCustomizer;
import jakarta.inject.Singleton;
import java.util.List;

/** Keeps the log records that a backend would get. */
@Singleton
public class CollectedLogs implements AutoConfiguredOpenTelemetrySdkBuilderCustomizer {
    private final InMemoryLogRecordExporter exporter = InMemoryLogRecordExporter.create();

    @Override
    public void customize(AutoConfiguredOpenTelemetrySdkBuilder builder) {
        builder.addLoggerProviderCustomizer(
                (provider, _) -> provider.addLogRecordProcessor(SimpleLogRecordProcessor.create(exporter)));
    }

    public List<LogRecordData> ofTrace(String traceId) {
        return exporter.getFinishedLogRecordItems().stream()
                .filter(log -> log.getSpanContext().getTraceId().equals(traceId))
                .toList();
    }

    public List<LogRecordData> fromLogger(String name) {
        return exporter.getFinishedLogRecordItems().stream()
                .filter(log -> name.equals(log.getAttributes().get(AttributeKey.stringKey("bridge.name"))))
                .toList();
    }
}
