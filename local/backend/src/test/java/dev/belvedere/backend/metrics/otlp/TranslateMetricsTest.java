package dev.belvedere.backend.metrics.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.belvedere.backend.metrics.model.WriteBatch;
import dev.belvedere.query.series.Labels;
import dev.belvedere.query.series.StaleMarker;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.DataPointFlags;
import io.opentelemetry.proto.metrics.v1.Exemplar;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogram;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Gauge;
import io.opentelemetry.proto.metrics.v1.Histogram;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.metrics.v1.Sum;
import io.opentelemetry.proto.resource.v1.Resource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TranslateMetricsTest {
    private static final long NANOS = 1_767_225_600_000_000_000L;
    private static final long MILLIS = 1_767_225_600_000L;

    private static KeyValue attribute(String key, String value) {
        return KeyValue.newBuilder()
                .setKey(key)
                .setValue(AnyValue.newBuilder().setStringValue(value))
                .build();
    }

    private static ExportMetricsServiceRequest request(Metric.Builder metric) {
        return ExportMetricsServiceRequest.newBuilder()
                .addResourceMetrics(ResourceMetrics.newBuilder()
                        .setResource(Resource.newBuilder()
                                .addAttributes(attribute("service.name", "shop"))
                                .addAttributes(attribute("service.namespace", "acme"))
                                .addAttributes(attribute("service.instance.id", "pod-1"))
                                .addAttributes(attribute("host.name", "h1")))
                        .addScopeMetrics(ScopeMetrics.newBuilder().addMetrics(metric)))
                .build();
    }

    private static NumberDataPoint.Builder point(double value) {
        return NumberDataPoint.newBuilder().setTimeUnixNano(NANOS).setAsDouble(value);
    }

    private static Map<Labels, Double> samples(WriteBatch batch) {
        var samples = new TreeMap<Labels, Double>();
        for (var i = 0; i < batch.size(); i++) {
            assertThat(batch.timeMillis(i)).isEqualTo(MILLIS);
            samples.put(batch.labels(i), batch.value(i));
        }
        return samples;
    }

    private static Labels series(String name, String... more) {
        var labels = Labels.of(more).toMap();
        labels.put("__name__", name);
        labels.put("job", "acme/shop");
        labels.put("instance", "pod-1");
        return Labels.of(labels);
    }

    @Test
    void aMonotonicSumIsACounterAndTheResourceIsTargetInfo() {
        var sum = Sum.newBuilder()
                .setIsMonotonic(true)
                .setAggregationTemporality(AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE)
                .addDataPoints(point(7).addAttributes(attribute("agent.id", "support")));
        var translated =
                TranslateMetrics.run(request(Metric.newBuilder().setName("runs").setSum(sum)), List.of());

        assertThat(samples(translated.batch()))
                .containsOnly(
                        Map.entry(series("runs_total", "agent_id", "support"), 7.0),
                        Map.entry(series("target_info", "host_name", "h1"), 1.0));
    }

    @Test
    void promotedAttributesBecomeLabels() {
        var gauge = Gauge.newBuilder().addDataPoints(point(1));
        var translated =
                TranslateMetrics.run(request(Metric.newBuilder().setName("g").setGauge(gauge)), List.of("host.name"));

        assertThat(samples(translated.batch())).containsKey(series("g", "host_name", "h1"));
    }

    @Test
    void aHistogramHasCumulativeBucketsAndExemplarsInThem() {
        var trace = ByteString.fromHex("0af7651916cd43dd8448eb211c80319c");
        var histogram = Histogram.newBuilder()
                .setAggregationTemporality(AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE)
                .addDataPoints(HistogramDataPoint.newBuilder()
                        .setTimeUnixNano(NANOS)
                        .addAllExplicitBounds(List.of(0.5, 1.0))
                        .addAllBucketCounts(List.of(2L, 3L, 4L))
                        .setCount(9)
                        .setSum(12.5)
                        .addExemplars(Exemplar.newBuilder()
                                .setTimeUnixNano(NANOS)
                                .setAsDouble(0.7)
                                .setTraceId(trace)));
        var batch = TranslateMetrics.run(
                        request(Metric.newBuilder().setName("wait").setUnit("s").setHistogram(histogram)), List.of())
                .batch();

        assertThat(samples(batch))
                .containsEntry(series("wait_seconds_bucket", "le", "0.5"), 2.0)
                .containsEntry(series("wait_seconds_bucket", "le", "1"), 5.0)
                .containsEntry(series("wait_seconds_bucket", "le", "+Inf"), 9.0)
                .containsEntry(series("wait_seconds_count"), 9.0)
                .containsEntry(series("wait_seconds_sum"), 12.5);
        assertThat(batch.exemplars()).singleElement().satisfies(entry -> {
            assertThat(entry.series()).isEqualTo(series("wait_seconds_bucket", "le", "1"));
            assertThat(entry.exemplar().labels()).isEqualTo(Labels.of("trace_id", "0af7651916cd43dd8448eb211c80319c"));
        });
    }

    @Test
    void aPointWithoutARecordedValueEndsItsSeries() {
        var gauge = Gauge.newBuilder()
                .addDataPoints(point(0).setFlags(DataPointFlags.DATA_POINT_FLAGS_NO_RECORDED_VALUE_MASK_VALUE));
        var batch = TranslateMetrics.run(
                        request(Metric.newBuilder().setName("g").setGauge(gauge)), List.of())
                .batch();

        assertThat(StaleMarker.is(batch.value(0))).isTrue();
    }

    @Test
    void deltaTemporalityAndExponentialHistogramsAreRefusedPointByPoint() {
        var delta = Sum.newBuilder()
                .setAggregationTemporality(AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA)
                .addDataPoints(point(1))
                .addDataPoints(point(2));
        var exponential = ExponentialHistogram.newBuilder().addDataPoints(ExponentialHistogramDataPoint.newBuilder());

        var refusedSum =
                TranslateMetrics.run(request(Metric.newBuilder().setName("d").setSum(delta)), List.of());
        var refusedHistogram = TranslateMetrics.run(
                request(Metric.newBuilder().setName("e").setExponentialHistogram(exponential)), List.of());

        assertThat(refusedSum.refusedPoints()).isEqualTo(2);
        assertThat(refusedSum.firstRefusal()).isEqualTo("metric d has delta temporality (expected: cumulative)");
        assertThat(refusedSum.batch().size()).isZero();
        assertThat(refusedHistogram.refusedPoints()).isEqualTo(1);
        assertThat(refusedHistogram.firstRefusal()).contains("exponential histogram e is not stored yet");
    }
}
