package dev.belvedere.metrics.compatible;

import dev.belvedere.metrics.reader.MetricMetadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prometheus' JSON of metadata, written for a caller who sees only some of it. */
record VisibleMetadata(String status, Map<String, List<Entry>> data) {

    /** What one target says about a metric. */
    record Entry(String type, String unit, String help) {}

    static VisibleMetadata of(Map<String, MetricMetadata> visible, Parameters parameters) {
        var limit = parameters
                .text("limit")
                .map(Integer::valueOf)
                .filter(number -> number > 0)
                .orElse(Integer.MAX_VALUE);
        var metric = parameters.text("metric");
        var data = new LinkedHashMap<String, List<Entry>>();
        visible.forEach((name, metadata) -> {
            if (data.size() < limit && metric.map(name::equals).orElse(true)) {
                data.put(name, List.of(new Entry(metadata.type(), metadata.unit(), metadata.help())));
            }
        });
        return new VisibleMetadata("success", data);
    }
}
