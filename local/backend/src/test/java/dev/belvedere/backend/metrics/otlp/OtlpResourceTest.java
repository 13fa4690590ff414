package dev.belvedere.backend.metrics.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.util.JsonFormat;
import dev.belvedere.backend.Backend;
import dev.belvedere.backend.BackendProfile;
import dev.belvedere.testing.Http;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.StatusRuntimeException;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import io.opentelemetry.proto.collector.metrics.v1.MetricsServiceGrpc;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.metrics.v1.Sum;
import io.opentelemetry.proto.resource.v1.Resource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BackendProfile.class)
class OtlpResourceTest {
    private static final String PROTOBUF = "application/x-protobuf";
    private static final AggregationTemporality CUMULATIVE = AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE;

    @ConfigProperty(name = "quarkus.grpc.server.test-port")
    int grpcPort;

    private static ExportMetricsServiceRequest counter(String name, AggregationTemporality temporality) {
        var sum = Sum.newBuilder()
                .setIsMonotonic(true)
                .setAggregationTemporality(temporality)
                .addDataPoints(NumberDataPoint.newBuilder()
                        .setAsInt(7)
                        .setTimeUnixNano(TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis())));
        var service = KeyValue.newBuilder()
                .setKey("service.name")
                .setValue(AnyValue.newBuilder().setStringValue("shop"));
        return ExportMetricsServiceRequest.newBuilder()
                .addResourceMetrics(ResourceMetrics.newBuilder()
                        .setResource(Resource.newBuilder().addAttributes(service))
                        .addScopeMetrics(ScopeMetrics.newBuilder()
                                .addMetrics(Metric.newBuilder().setName(name).setSum(sum))))
                .build();
    }

    @Test
    void protobufWithGzipIsStored() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            counter("from.protobuf", CUMULATIVE).writeTo(gzip);
        }

        var answer = Backend.post("/v1/metrics", PROTOBUF, "gzip", bytes.toByteArray());

        assertThat(answer).isEqualTo(new Http.Answer(200, PROTOBUF, ""));
        assertThat(Backend.values("from_protobuf_total{job=\"shop\"}")).containsExactly("7");
    }

    @Test
    void jsonWithHexadecimalIdsIsStored() {
        var body = """
                {"resourceMetrics": [{
                  "resource": {"attributes": [{"key": "service.name", "value": {"stringValue": "shop"}}]},
                  "scopeMetrics": [{"metrics": [{"name": "from.json", "unit": "s", "gauge": {"dataPoints": [{
                    "timeUnixNano": "%d000000", "asDouble": 1.5,
                    "exemplars": [{"timeUnixNano": "%<d000000", "asDouble": 1.5,
                      "traceId": "5B8EFFF798038103D269B633813FC60C", "spanId": "eee19b7ec3c1b174"}]}]}}]}],
                  "somethingNew": 1}]}
                """.formatted(System.currentTimeMillis());

        var answer = Backend.post("/v1/metrics", "application/json", "", body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer).isEqualTo(new Http.Answer(200, "application/json", "{}"));
        assertThat(Backend.values("from_json_seconds")).containsExactly("1.5");
        var exemplars = Backend.json(Backend.get("/api/v1/query_exemplars", "query", "from_json_seconds"));
        assertThat(exemplars.at("/data/0/exemplars/0/labels/trace_id").asText())
                .isEqualTo("5b8efff798038103d269b633813fc60c");
    }

    @Test
    void whatIsLeftOutIsAPartialSuccess() throws Exception {
        var delta = counter("delta", AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA);

        var answer = Backend.post("/v1/metrics", "application/json", "", json(delta));

        assertThat(answer.status()).isEqualTo(200);
        var partial = Backend.json(answer).at("/partialSuccess");
        assertThat(partial.at("/rejectedDataPoints").asText()).isEqualTo("1");
        assertThat(partial.at("/errorMessage").asText()).contains("delta temporality (expected: cumulative)");
    }

    private static byte[] json(ExportMetricsServiceRequest request) throws Exception {
        return JsonFormat.printer().print(request).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void grpcIsStored() {
        var channel = channel();
        try {
            var answer = MetricsServiceGrpc.newBlockingStub(channel).export(counter("from.grpc", CUMULATIVE));

            assertThat(answer).isEqualTo(ExportMetricsServiceResponse.getDefaultInstance());
            assertThat(Backend.values("from_grpc_total")).containsExactly("7");
        } finally {
            channel.shutdownNow();
        }
    }

    @Test
    void A30_aGrpcMessageOf50MegabytesIsRefused() {
        var channel = channel();
        try {
            var large = counter("x".repeat(50 << 20), CUMULATIVE);

            assertThatThrownBy(() -> MetricsServiceGrpc.newBlockingStub(channel).export(large))
                    .isInstanceOf(StatusRuntimeException.class);
        } finally {
            channel.shutdownNow();
        }
    }

    private ManagedChannel channel() {
        return ManagedChannelBuilder.forAddress("127.0.0.1", grpcPort)
                .usePlaintext()
                .build();
    }

    @Test
    void errorsAreAStatusInTheEncodingOfTheRequest() throws Exception {
        var protobuf = Backend.post("/v1/metrics", PROTOBUF, "", new byte[] {8, 8, 8});
        var json = Backend.post("/v1/metrics", "application/json", "", "{".getBytes(StandardCharsets.UTF_8));
        var text = Backend.post("/v1/metrics", "text/plain", "", new byte[0]);

        assertThat(protobuf.status()).isEqualTo(400);
        assertThat(protobuf.contentType()).isEqualTo(PROTOBUF);
        assertThat(Backend.json(json).at("/code").asInt()).isEqualTo(3);
        assertThat(Backend.json(json).at("/message").asText()).startsWith("the body is no OTLP metrics request");
        assertThat(text.status()).isEqualTo(415);
    }

    @Test
    void tracesAndLogsAreNotTakenYet() {
        assertThat(Backend.post("/v1/traces", PROTOBUF, "", new byte[0]).status())
                .isEqualTo(404);
        assertThat(Backend.post("/v1/logs", PROTOBUF, "", new byte[0]).status()).isEqualTo(404);
    }
}
