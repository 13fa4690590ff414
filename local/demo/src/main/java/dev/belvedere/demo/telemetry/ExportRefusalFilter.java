package dev.belvedere.demo.telemetry;

import io.quarkus.logging.LoggingFilter;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Says once that spans or logs could not be exported. A backend that is away or does not take them is no fault of the
 * demo's, and the exporters would repeat it for each batch.
 */
@LoggingFilter(name = "export-refusal")
public final class ExportRefusalFilter implements Filter {
    private static final List<String> EXPORTERS =
            List.of("io.opentelemetry.exporter.", "io.quarkus.opentelemetry.runtime.exporter.");

    private final AtomicBoolean isSaid = new AtomicBoolean();

    @Override
    public boolean isLoggable(LogRecord record) {
        var logger = String.valueOf(record.getLoggerName());
        return EXPORTERS.stream().noneMatch(logger::startsWith) || isSaid.compareAndSet(false, true);
    }
}
