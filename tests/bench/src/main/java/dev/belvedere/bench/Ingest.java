package dev.belvedere.bench;

import dev.belvedere.testing.RemoteWrite;
import dev.belvedere.testing.TimeSeries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Acknowledged samples per second of one remote writer: 2,000 series, ten requests one after the other. */
final class Ingest implements Measure {
    private static final int SERIES = 2000;
    private static final int REQUESTS = 10;
    private static final int SAMPLES_PER_SERIES = 5;
    private static final long STEP_MILLIS = 1000;

    private final long startMillis;
    private final Map<Candidate, Integer> rounds = new HashMap<>();

    /** Writes samples from {@code startMillis} on, each measurement later ones than the last. */
    Ingest(long startMillis) {
        this.startMillis = startMillis;
    }

    @Override
    public String name() {
        return "remote write, 2,000 series";
    }

    @Override
    public String unit() {
        return "samples/s";
    }

    @Override
    public double once(Candidate candidate) {
        // Encoded before the clock runs: it is the server that is measured.
        var requests = requests(rounds.merge(candidate, 1, Integer::sum) - 1);
        var started = System.nanoTime();
        for (var request : requests) {
            var answer = candidate.remoteWrite().sendRaw(request);
            if (answer.status() != 204) {
                throw new IllegalStateException("%s refused samples: %s".formatted(candidate.name(), answer.body()));
            }
        }
        var seconds = (System.nanoTime() - started) / 1e9;
        return SERIES * SAMPLES_PER_SERIES * REQUESTS / seconds;
    }

    private List<byte[]> requests(int round) {
        var requests = new ArrayList<byte[]>(REQUESTS);
        for (var request = 0; request < REQUESTS; request++) {
            var first = startMillis + ((long) round * REQUESTS + request) * SAMPLES_PER_SERIES * STEP_MILLIS;
            var series = new ArrayList<TimeSeries>(SERIES);
            for (var i = 0; i < SERIES; i++) {
                var labels = Map.of("__name__", "bench_ingest", "host", "host-" + i, "job", "bench");
                series.add(TimeSeries.of(labels, first, STEP_MILLIS, 1 + i, 2 + i, 3 + i, 4 + i, 5 + i));
            }
            requests.add(RemoteWrite.compress(RemoteWrite.encode(series, List.of())));
        }
        return requests;
    }
}
