package dev.belvedere.backend.metrics.otlp;

import dev.belvedere.backend.metrics.model.Metadata;
import dev.belvedere.backend.metrics.model.MetricType;
import dev.belvedere.backend.metrics.model.WriteBatch;
import dev.belvedere.backend.metrics.otlp.MetricNames.Kind;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import java.util.List;

/**
 * Turns an OTLP request into samples. What has no counterpart is refused point by point and reported as partial success:
 * exponential histograms, and sums and histograms of delta temporality, which a store of cumulative values could only
 * guess at.
 */
final class TranslateMetrics {
    private static final int LONGEST_HELP = 1024;

    private final WriteBatch batch = new WriteBatch();
    private final List<String> promotedAttributes;
    private long refusedPoints;
    private String firstRefusal = "";

    /** @param firstRefusal empty if nothing was refused */
    record Translated(WriteBatch batch, long refusedPoints, String firstRefusal) {}

    private TranslateMetrics(List<String> promotedAttributes) {
        this.promotedAttributes = promotedAttributes;
    }

    static Translated run(ExportMetricsServiceRequest request, List<String> promotedAttributes) {
        var translate = new TranslateMetrics(promotedAttributes);
        request.getResourceMetricsList().forEach(translate::resource);
        return new Translated(translate.batch, translate.refusedPoints, translate.firstRefusal);
    }

    private void resource(ResourceMetrics resource) {
        var labels = ResourceLabels.of(resource.getResource(), promotedAttributes);
        var points = new PointWriter(batch, labels.common());
        for (var scope : resource.getScopeMetricsList()) {
            scope.getMetricsList().forEach(metric -> metric(metric, points));
        }
        if (points.newestMillis() > Long.MIN_VALUE) {
            labels.targetInfo().ifPresent(info -> batch.add(info, points.newestMillis(), 1));
        }
    }

    private void metric(Metric metric, PointWriter points) {
        if (metric.getName().isBlank()) {
            refuse(1, "a metric without a name");
            return;
        }
        switch (metric.getDataCase()) {
            case GAUGE -> numbers(metric, metric.getGauge().getDataPointsList(), Kind.GAUGE, MetricType.GAUGE, points);
            case SUM -> sum(metric, points);
            case HISTOGRAM -> histogram(metric, points);
            case SUMMARY -> {
                var name = describe(metric, Kind.OTHER, MetricType.SUMMARY);
                metric.getSummary().getDataPointsList().forEach(point -> points.summary(name, point));
            }
            case EXPONENTIAL_HISTOGRAM ->
                refuse(
                        metric.getExponentialHistogram().getDataPointsCount(),
                        "exponential histogram %s is not stored yet (expected: explicit buckets)"
                                .formatted(metric.getName()));
            case DATA_NOT_SET -> refuse(1, "metric %s has no data".formatted(metric.getName()));
        }
    }

    private void sum(Metric metric, PointWriter points) {
        var sum = metric.getSum();
        if (!isCumulative(metric, sum.getAggregationTemporality(), sum.getDataPointsCount())) {
            return;
        }
        var isCounter = sum.getIsMonotonic();
        numbers(
                metric,
                sum.getDataPointsList(),
                isCounter ? Kind.COUNTER : Kind.OTHER,
                isCounter ? MetricType.COUNTER : MetricType.GAUGE,
                points);
    }

    private void numbers(Metric metric, List<NumberDataPoint> all, Kind kind, MetricType type, PointWriter points) {
        var name = describe(metric, kind, type);
        all.forEach(point -> points.number(name, point));
    }

    private void histogram(Metric metric, PointWriter points) {
        var histogram = metric.getHistogram();
        if (!isCumulative(metric, histogram.getAggregationTemporality(), histogram.getDataPointsCount())) {
            return;
        }
        var name = describe(metric, Kind.OTHER, MetricType.HISTOGRAM);
        for (var point : histogram.getDataPointsList()) {
            if (point.getBucketCountsCount() > 0
                    && point.getBucketCountsCount() != point.getExplicitBoundsCount() + 1) {
                refuse(
                        1,
                        "histogram %s has %d bounds and %d buckets (expected: one bucket more than bounds)"
                                .formatted(
                                        metric.getName(),
                                        point.getExplicitBoundsCount(),
                                        point.getBucketCountsCount()));
            } else {
                points.histogram(name, point);
            }
        }
    }

    private boolean isCumulative(Metric metric, AggregationTemporality temporality, int pointCount) {
        if (temporality == AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE) {
            return true;
        }
        refuse(
                pointCount,
                "metric %s has %s temporality (expected: cumulative)"
                        .formatted(
                                metric.getName(),
                                temporality == AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA ? "delta" : "no"));
        return false;
    }

    private String describe(Metric metric, Kind kind, MetricType type) {
        var name = MetricNames.metric(metric.getName(), metric.getUnit(), kind);
        var help = metric.getDescription();
        batch.add(new Metadata(
                name,
                type,
                MetricNames.unit(metric.getUnit()),
                help.length() > LONGEST_HELP ? help.substring(0, LONGEST_HELP) : help));
        return name;
    }

    private void refuse(int points, String reason) {
        refusedPoints += points;
        if (firstRefusal.isEmpty()) {
            firstRefusal = reason;
        }
    }
}
