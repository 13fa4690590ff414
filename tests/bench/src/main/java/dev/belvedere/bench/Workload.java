package dev.belvedere.bench;

import dev.belvedere.testing.TimeSeries;
import dev.belvedere.testing.TimeSeries.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** What both candidates hold before queries are measured: an hour of 1,000 counters and 20 histograms, every 15 s. */
record Workload(long startMillis) {
    static final int COUNTERS = 1000;
    static final int HISTOGRAMS = 20;
    static final int BUCKETS = 26;
    private static final int SAMPLES = 240;
    private static final long STEP_MILLIS = 15_000;
    private static final int SERIES_PER_REQUEST = 100;

    long endMillis() {
        return startMillis + (SAMPLES - 1) * STEP_MILLIS;
    }

    /** Writes everything to {@code candidate}. */
    void load(Candidate candidate) {
        var series = series();
        for (var from = 0; from < series.size(); from += SERIES_PER_REQUEST) {
            var part = series.subList(from, Math.min(from + SERIES_PER_REQUEST, series.size()));
            var answer = candidate.remoteWrite().send(part);
            if (answer.status() != 204) {
                throw new IllegalStateException("%s refused samples: %s".formatted(candidate.name(), answer.body()));
            }
        }
    }

    private List<TimeSeries> series() {
        var all = new ArrayList<TimeSeries>();
        for (var i = 0; i < COUNTERS; i++) {
            var rate = 1 + i % 7;
            all.add(series(
                    Map.of("__name__", "bench_requests_total", "host", "host-" + i / 10, "path", "/path/" + i % 10),
                    sample -> sample * rate));
        }
        for (var service = 0; service < HISTOGRAMS; service++) {
            for (var bucket = 1; bucket <= BUCKETS; bucket++) {
                var share = bucket;
                all.add(series(
                        Map.of(
                                "__name__",
                                "bench_duration_seconds_bucket",
                                "service",
                                "service-" + service,
                                "le",
                                bucket == BUCKETS ? "+Inf" : Double.toString(bucket * 0.1)),
                        sample -> sample * share));
            }
        }
        return all;
    }

    private TimeSeries series(Map<String, String> labels, IntToDoubleFunction value) {
        var samples = new ArrayList<Sample>(SAMPLES);
        for (var i = 0; i < SAMPLES; i++) {
            samples.add(new Sample(startMillis + i * STEP_MILLIS, value.applyAsDouble(i)));
        }
        return new TimeSeries(labels, samples, List.of());
    }
}
