package dev.belvedere.metrics.result;

/** A value and its time. */
public record Sample(long timeMillis, SampleValue value) {}
