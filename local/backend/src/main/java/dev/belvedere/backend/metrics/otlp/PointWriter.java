package dev.belvedere.backend.metrics.otlp;

import dev.belvedere.backend.metrics.model.Exemplar;
import dev.belvedere.backend.metrics.model.WriteBatch;
import dev.belvedere.query.series.Labels;
import dev.belvedere.query.series.StaleMarker;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.DataPointFlags;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.SummaryDataPoint;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the points of one resource as series. */
final class PointWriter {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final int LONGEST_EXEMPLAR_LABELS = 128;

    private final WriteBatch batch;
    private final Map<String, String> common;
    private long newestMillis = Long.MIN_VALUE;

    PointWriter(WriteBatch batch, Map<String, String> common) {
        this.batch = batch;
        this.common = common;
    }

    void number(String name, NumberDataPoint point) {
        var time = millis(point.getTimeUnixNano());
        var series = labels(name, point.getAttributesList(), "", "");
        var value = point.hasAsInt() ? (double) point.getAsInt() : point.getAsDouble();
        add(series, time, value, point.getFlags());
        for (var exemplar : point.getExemplarsList()) {
            batch.add(series, exemplar(exemplar));
        }
    }

    /** Buckets hold what is not greater than their bound, so each counts those below it too. */
    void histogram(String name, HistogramDataPoint point) {
        var time = millis(point.getTimeUnixNano());
        var attributes = point.getAttributesList();
        var flags = point.getFlags();
        if (point.hasSum()) {
            add(labels(name + "_sum", attributes, "", ""), time, point.getSum(), flags);
        }
        add(labels(name + "_count", attributes, "", ""), time, point.getCount(), flags);
        var count = 0L;
        var lower = Double.NEGATIVE_INFINITY;
        for (var i = 0; i < point.getExplicitBoundsCount() && i < point.getBucketCountsCount(); i++) {
            count += point.getBucketCounts(i);
            var bound = point.getExplicitBounds(i);
            bucket(labels(name + "_bucket", attributes, "le", plain(bound)), time, count, point, lower, bound);
            lower = bound;
        }
        var infinite = labels(name + "_bucket", attributes, "le", "+Inf");
        bucket(infinite, time, point.getCount(), point, lower, Double.POSITIVE_INFINITY);
    }

    private void bucket(Labels series, long time, double count, HistogramDataPoint point, double lower, double bound) {
        add(series, time, count, point.getFlags());
        for (var exemplar : point.getExemplarsList()) {
            var value = exemplar.hasAsInt() ? exemplar.getAsInt() : exemplar.getAsDouble();
            if (value > lower && value <= bound) {
                batch.add(series, exemplar(exemplar));
            }
        }
    }

    void summary(String name, SummaryDataPoint point) {
        var time = millis(point.getTimeUnixNano());
        var attributes = point.getAttributesList();
        add(labels(name + "_sum", attributes, "", ""), time, point.getSum(), point.getFlags());
        add(labels(name + "_count", attributes, "", ""), time, point.getCount(), point.getFlags());
        for (var quantile : point.getQuantileValuesList()) {
            var series = labels(name, attributes, "quantile", plain(quantile.getQuantile()));
            add(series, time, quantile.getValue(), point.getFlags());
        }
    }

    private void add(Labels series, long time, double value, int flags) {
        var isMissing = (flags & DataPointFlags.DATA_POINT_FLAGS_NO_RECORDED_VALUE_MASK_VALUE) != 0;
        batch.add(series, time, isMissing ? StaleMarker.VALUE : value);
        newestMillis = Math.max(newestMillis, time);
    }

    /** The time of the newest point so far; {@link Long#MIN_VALUE} before the first. */
    long newestMillis() {
        return newestMillis;
    }

    private Labels labels(String name, List<KeyValue> attributes, String extraName, String extraValue) {
        var labels = new TreeMap<>(Attributes.labels(attributes));
        labels.putAll(common);
        if (!extraName.isEmpty()) {
            labels.put(extraName, extraValue);
        }
        labels.put(Labels.NAME, name);
        return Labels.of(labels);
    }

    private static Exemplar exemplar(io.opentelemetry.proto.metrics.v1.Exemplar exemplar) {
        var labels = new TreeMap<String, String>();
        if (!exemplar.getTraceId().isEmpty()) {
            labels.put("trace_id", Attributes.hex(exemplar.getTraceId()));
        }
        if (!exemplar.getSpanId().isEmpty()) {
            labels.put("span_id", Attributes.hex(exemplar.getSpanId()));
        }
        var filtered = Attributes.labels(exemplar.getFilteredAttributesList());
        // As in Prometheus the attributes are the first to go: the trace is what an exemplar is for.
        if (length(labels) + length(filtered) <= LONGEST_EXEMPLAR_LABELS) {
            filtered.forEach(labels::putIfAbsent);
        }
        var value = exemplar.hasAsInt() ? (double) exemplar.getAsInt() : exemplar.getAsDouble();
        return new Exemplar(Labels.of(labels), value, millis(exemplar.getTimeUnixNano()));
    }

    private static int length(Map<String, String> labels) {
        return labels.entrySet().stream()
                .mapToInt(label -> label.getKey().length() + label.getValue().length())
                .sum();
    }

    private static long millis(long nanos) {
        return Long.divideUnsigned(nanos, NANOS_PER_MILLI);
    }

    /** As Go's {@code 'f'} with the fewest digits, which Prometheus uses here. */
    private static String plain(double bound) {
        if (Double.isInfinite(bound) || Double.isNaN(bound)) {
            return Double.isNaN(bound) ? "NaN" : bound > 0 ? "+Inf" : "-Inf";
        }
        return bound == 0
                ? "0"
                : new BigDecimal(Double.toString(bound)).stripTrailingZeros().toPlainString();
    }
}
