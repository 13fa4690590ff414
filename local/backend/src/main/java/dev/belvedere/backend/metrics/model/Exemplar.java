package dev.belvedere.backend.metrics.model;

import dev.belvedere.query.series.Labels;

/** One event behind a series; its labels usually name a trace. */
public record Exemplar(Labels labels, double value, long timeMillis) {}
