package dev.belvedere.backend.metrics.otlp;

import dev.belvedere.backend.Settings;
import dev.belvedere.backend.metrics.IngestMeters;
import dev.belvedere.backend.metrics.StoreBatch;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsPartialSuccess;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import jakarta.inject.Singleton;
import java.util.List;

/** Stores an OTLP request; what both transports do with it. */
@Singleton
class ExportMetrics {
    private final StoreBatch storeBatch;
    private final IngestMeters meters;
    private final List<String> promotedAttributes;

    ExportMetrics(StoreBatch storeBatch, IngestMeters meters, Settings settings) {
        this.storeBatch = storeBatch;
        this.meters = meters;
        this.promotedAttributes =
                settings.metrics().otlp().promoteResourceAttributes().orElse(List.of());
    }

    /** Answers with the points that were left out; throws {@code WriteRefused} if all were. */
    ExportMetricsServiceResponse run(ExportMetricsServiceRequest request) {
        var translated = TranslateMetrics.run(request, promotedAttributes);
        var result = storeBatch.run(translated.batch());
        meters.stored(IngestMeters.Protocol.OTLP, result);
        var response = ExportMetricsServiceResponse.newBuilder();
        var refused = translated.refusedPoints() + result.refusedCount();
        if (refused > 0) {
            var reason = translated.firstRefusal().isEmpty() ? result.firstRefusal() : translated.firstRefusal();
            response.setPartialSuccess(ExportMetricsPartialSuccess.newBuilder()
                    .setRejectedDataPoints(refused)
                    .setErrorMessage(reason));
        }
        return response.build();
    }
}
