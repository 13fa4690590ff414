package dev.belvedere.backend.metrics.model;

/**
 * What a source says about a metric.
 *
 * @param name the metric family's name, e.g. {@code http_requests_total} or, for a histogram, without {@code _bucket}
 * @param unit empty if not said
 * @param help empty if not said
 */
public record Metadata(String name, MetricType type, String unit, String help) {}
