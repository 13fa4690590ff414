package dev.belvedere.backend.metrics.otlp;

import dev.belvedere.backend.metrics.model.WriteRefused;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import io.opentelemetry.proto.collector.metrics.v1.MetricsServiceGrpc;
import io.quarkus.grpc.GrpcService;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.inject.Instance;

/** OTLP metrics over gRPC. */
@GrpcService
class OtlpMetricsGrpc extends MetricsServiceGrpc.MetricsServiceImplBase {
    /** Looked up late: this service is made before the store is to be opened, and on an event loop. */
    private final Instance<ExportMetrics> exportMetrics;

    OtlpMetricsGrpc(Instance<ExportMetrics> exportMetrics) {
        this.exportMetrics = exportMetrics;
    }

    @Override
    @RunOnVirtualThread
    public void export(ExportMetricsServiceRequest request, StreamObserver<ExportMetricsServiceResponse> responses) {
        try {
            responses.onNext(exportMetrics.get().run(request));
            responses.onCompleted();
        } catch (WriteRefused e) {
            responses.onError(Status.UNAVAILABLE.withDescription(e.getMessage()).asRuntimeException());
        } catch (RuntimeException e) {
            Log.error("An OTLP request failed", e);
            responses.onError(Status.INTERNAL.withDescription("internal error").asRuntimeException());
        }
    }
}
