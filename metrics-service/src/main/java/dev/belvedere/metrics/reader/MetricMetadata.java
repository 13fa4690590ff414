package dev.belvedere.metrics.reader;

/** What the targets say about a metric family; unit and help are empty where they say nothing. */
public record MetricMetadata(String name, String type, String help, String unit) {}
