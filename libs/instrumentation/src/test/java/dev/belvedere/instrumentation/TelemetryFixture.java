package dev.belvedere.instrumentation;

import dev.belvedere.instrumentation.sdk.WorkspaceLogRecordProcessor;
import dev.belvedere.instrumentation.sdk.WorkspaceSpanProcessor;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;

/** An OpenTelemetry SDK, set up as an application does it, that keeps what it exports. */
final class TelemetryFixture implements AutoCloseable {
    static final Model GPT = new Model("openai", "gpt-4.1");
    static final Agent BOT = Agent.of("support-bot", "acme", "support", GPT);

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    final InMemoryLogRecordExporter logs = InMemoryLogRecordExporter.create();
    final OpenTelemetrySdk openTelemetry = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(new WorkspaceSpanProcessor())
                    .addSpanProcessor(SimpleSpanProcessor.create(spans))
                    .build())
            .setLoggerProvider(SdkLoggerProvider.builder()
                    .addLogRecordProcessor(new WorkspaceLogRecordProcessor())
                    .addLogRecordProcessor(SimpleLogRecordProcessor.create(logs))
                    .build())
            .setPropagators(ContextPropagators.create(TextMapPropagator.composite(
                    W3CTraceContextPropagator.getInstance(), W3CBaggagePropagator.getInstance())))
            .build();

    AgentTelemetry telemetry(MeterRegistry registry) {
        return AgentTelemetry.builder(registry, openTelemetry).build();
    }

    /** The one ended span of this name. */
    SpanData span(String name) {
        var found = spans.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " spans are named " + name);
        }
        return found.get(0);
    }

    @Override
    public void close() {
        openTelemetry.close();
    }
}
