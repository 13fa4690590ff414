package dev.belvedere.metrics.result;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;

/** A sample's value. In JSON a number, or one of the strings NaN, +Inf and -Inf, which JSON has no number for. */
@JsonSerialize(using = SampleValueSerializer.class)
public record SampleValue(double value) {}
