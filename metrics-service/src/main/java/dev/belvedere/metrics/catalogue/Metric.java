package dev.belvedere.metrics.catalogue;

import java.util.List;

/**
 * A metric that the caller can see.
 *
 * @param type counter, gauge, histogram, summary, info, stateset or unknown
 * @param unit base unit, e.g. seconds; empty if none is known
 * @param labels label names, sorted, without {@code __name__}
 * @param seriesCount series in the last hour, all buckets of a histogram counted
 */
public record Metric(String name, String type, String unit, String help, List<String> labels, int seriesCount) {
    public Metric {
        labels = List.copyOf(labels);
    }
}
