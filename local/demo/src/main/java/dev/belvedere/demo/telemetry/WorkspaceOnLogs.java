package dev.belvedere.demo.telemetry;

import dev.belvedere.instrumentation.sdk.WorkspaceLogRecordProcessor;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdkBuilder;
import io.quarkus.opentelemetry.runtime.AutoConfiguredOpenTelemetrySdkBuilderCustomizer;
import jakarta.inject.Singleton;

/** Puts the workspace on log records, ahead of their export. */
@Singleton
class WorkspaceOnLogs implements AutoConfiguredOpenTelemetrySdkBuilderCustomizer {

    @Override
    public void customize(AutoConfiguredOpenTelemetrySdkBuilder builder) {
        builder.addLoggerProviderCustomizer(
                (provider, _) -> provider.addLogRecordProcessorFirst(new WorkspaceLogRecordProcessor()));
    }
}
