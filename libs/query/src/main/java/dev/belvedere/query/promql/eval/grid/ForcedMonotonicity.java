package dev.belvedere.query.promql.eval.grid;

import dev.belvedere.query.Span;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Sums up how far the buckets of a classic histogram went down where they should not. */
public final class ForcedMonotonicity {
    private static final String MESSAGE = "input to histogram_quantile needed to be fixed for monotonicity"
            + " (see https://prometheus.io/docs/prometheus/latest/querying/functions/#histogram_quantile)";

    private final String metricName;
    private final Span span;
    private long firstMillis = Long.MAX_VALUE;
    private long lastMillis = Long.MIN_VALUE;
    private double lowestBound = Double.POSITIVE_INFINITY;
    private double highestBound = Double.NEGATIVE_INFINITY;
    private double largestDrop;
    private int samples;

    ForcedMonotonicity(String metricName, Span span) {
        this.metricName = metricName;
        this.span = span;
    }

    /** Adds one histogram whose counts dropped by up to {@code drop} between the given upper bounds. */
    public void add(long timeMillis, double lowest, double highest, double drop) {
        firstMillis = Math.min(firstMillis, timeMillis);
        lastMillis = Math.max(lastMillis, timeMillis);
        lowestBound = Math.min(lowestBound, lowest);
        highestBound = Math.max(highestBound, highest);
        largestDrop = Math.max(largestDrop, drop);
        samples++;
    }

    Annotation annotation() {
        var details = ", from buckets %s to %s, with a max diff of %s, over %d samples from %s to %s"
                .formatted(
                        Numbers.shortest(lowestBound),
                        Numbers.shortest(highestBound),
                        Numbers.shortest(Double.parseDouble("%.1e".formatted(largestDrop))),
                        samples,
                        second(firstMillis),
                        second(lastMillis));
        return Annotation.info(MESSAGE + Annotations.forMetric(metricName) + details, span);
    }

    private static String second(long millis) {
        return Instant.ofEpochMilli(millis)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString()
                .toUpperCase(Locale.ROOT);
    }
}
