package dev.belvedere.metrics.reader;

import java.util.SortedSet;

/** Label names of a metric's series, without {@code __name__}, and how many series there are. */
public record MetricShape(SortedSet<String> labels, int seriesCount) {}
