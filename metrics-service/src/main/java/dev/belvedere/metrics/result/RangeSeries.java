package dev.belvedere.metrics.result;

import java.util.Map;

/** One series of a range answer; {@code values} has one entry for each point of the answer's grid. */
public record RangeSeries(Map<String, String> labels, GridValues values) {}
