package dev.belvedere.demo.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class ExportRefusalFilterTest {
    private final ExportRefusalFilter filter = new ExportRefusalFilter();

    @Test
    void exportersAreHeardOnce() {
        assertThat(filter.isLoggable(line("io.opentelemetry.exporter.internal.http.HttpExporter")))
                .isTrue();
        assertThat(filter.isLoggable(line("io.opentelemetry.exporter.internal.http.HttpExporter")))
                .isFalse();
        assertThat(filter.isLoggable(line("io.quarkus.opentelemetry.runtime.exporter.otlp.sender.VertxHttpSender")))
                .isFalse();
    }

    @Test
    void everythingElseIsAlwaysHeard() {
        filter.isLoggable(line("io.opentelemetry.exporter.internal.http.HttpExporter"));

        assertThat(filter.isLoggable(line("dev.belvedere.demo.execution.ExecuteAgent")))
                .isTrue();
        assertThat(filter.isLoggable(line("io.quarkus"))).isTrue();
    }

    private static LogRecord line(String logger) {
        var record = new LogRecord(Level.WARNING, "Failed to export");
        record.setLoggerName(logger);
        return record;
    }
}
