package dev.belvedere.backend.metrics.scrape;

import dev.belvedere.backend.metrics.IngestMeters;
import dev.belvedere.backend.metrics.StoreBatch;
import dev.belvedere.backend.metrics.exposition.ExpositionException;
import dev.belvedere.backend.metrics.model.WriteBatch;
import dev.belvedere.backend.metrics.model.WriteRefused;
import dev.belvedere.backend.metrics.model.WriteResult.Reason;
import dev.belvedere.backend.metrics.scrape.TargetState.Health;
import dev.belvedere.query.series.Labels;
import dev.belvedere.query.series.StaleMarker;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Scrapes one target again and again, on a virtual thread of its own: no target waits for another. */
final class ScrapeLoop implements Runnable {
    private static final long START_SPREAD_MILLIS = 500;

    private final Target target;
    private final TargetClient client;
    private final StoreBatch storeBatch;
    private final IngestMeters meters;
    private final int mostSamples;
    private volatile TargetState state = TargetState.UNKNOWN;
    private volatile boolean isStopped;
    private Set<Labels> previous = Set.of();
    private Map<Labels, Labels> resolved = Map.of();

    ScrapeLoop(Target target, TargetClient client, StoreBatch storeBatch, IngestMeters meters, int mostSamples) {
        this.target = target;
        this.client = client;
        this.storeBatch = storeBatch;
        this.meters = meters;
        this.mostSamples = mostSamples;
    }

    @Override
    public void run() {
        try {
            // Not all at once; but soon, so that a new target shows at once.
            Thread.sleep(Math.floorMod(target.address().hashCode(), START_SPREAD_MILLIS));
            var next = System.nanoTime();
            while (!isStopped) {
                scrape();
                var late = System.nanoTime() - next;
                var interval = target.interval().toNanos();
                next += Math.max(1, Math.ceilDiv(late, interval)) * interval;
                TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void scrape() throws InterruptedException {
        var started = Instant.now();
        var startedNanos = System.nanoTime();
        var millis = started.toEpochMilli();
        WriteBatch batch;
        Set<Labels> current = Set.of();
        var error = "";
        var scraped = 0;
        try {
            var samples = ScrapeSamples.of(target, client.fetch(target), millis, mostSamples, resolved);
            batch = samples.batch();
            current = samples.current();
            resolved = samples.resolved();
            scraped = samples.scraped();
        } catch (ScrapeFailed e) {
            batch = new WriteBatch();
            error = e.message();
        } catch (ExpositionException e) {
            batch = new WriteBatch();
            error = Objects.requireNonNullElse(e.getMessage(), "the answer is in no known format");
        }
        var duration = Duration.ofNanos(System.nanoTime() - startedNanos);
        endMissing(batch, current, millis);
        report(batch, millis, error.isEmpty(), duration, scraped, added(current));
        var problem = write(batch);
        previous = current;
        logChange(error);
        state = new TargetState(
                error.isEmpty() ? Health.UP : Health.DOWN, error.isEmpty() ? problem : error, started, duration);
    }

    private void endMissing(WriteBatch batch, Set<Labels> current, long millis) {
        for (var labels : previous) {
            if (!current.contains(labels)) {
                batch.add(labels, millis, StaleMarker.VALUE);
            }
        }
    }

    private int added(Set<Labels> current) {
        var added = new HashSet<>(current);
        added.removeAll(previous);
        return added.size();
    }

    private void report(WriteBatch batch, long millis, boolean isUp, Duration duration, int scraped, int added) {
        batch.add(own("up"), millis, isUp ? 1 : 0);
        batch.add(own("scrape_duration_seconds"), millis, duration.toNanos() / 1e9);
        batch.add(own("scrape_samples_scraped"), millis, scraped);
        batch.add(own("scrape_samples_post_metric_relabeling"), millis, scraped);
        batch.add(own("scrape_series_added"), millis, added);
    }

    private Labels own(String name) {
        return target.labels().with(Labels.NAME, name);
    }

    /** Stores the batch. Returns what went wrong, empty if nothing did. */
    private String write(WriteBatch batch) {
        try {
            var result = storeBatch.run(batch);
            meters.stored(IngestMeters.Protocol.SCRAPE, result);
            return result.refused().containsKey(Reason.SERIES_LIMIT) ? result.firstRefusal() : "";
        } catch (WriteRefused e) {
            return "not stored: " + e.getMessage();
        }
    }

    private void logChange(String error) {
        var wasUp = state.health() != Health.DOWN;
        if (wasUp && !error.isEmpty()) {
            Log.warnf("Scrape target is down: job %s, %s", target.job(), target.address());
        } else if (!wasUp && error.isEmpty()) {
            Log.infof("Scrape target is up again: job %s, %s", target.job(), target.address());
        }
    }

    /** Ends the loop and the target's series: it is no longer to be scraped. Call it when the thread has ended. */
    void retire() {
        var batch = new WriteBatch();
        var now = Instant.now().toEpochMilli();
        endMissing(batch, Set.of(), now);
        for (var name : new String[] {
            "up",
            "scrape_duration_seconds",
            "scrape_samples_scraped",
            "scrape_samples_post_metric_relabeling",
            "scrape_series_added"
        }) {
            batch.add(own(name), now, StaleMarker.VALUE);
        }
        write(batch);
    }

    void stop() {
        isStopped = true;
    }

    Target target() {
        return target;
    }

    TargetState state() {
        return state;
    }
}
