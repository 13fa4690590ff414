package dev.belvedere.backend.metrics.store;

import dev.belvedere.backend.metrics.model.Exemplar;
import dev.belvedere.backend.metrics.model.Metadata;
import dev.belvedere.backend.metrics.model.WriteBatch;
import dev.belvedere.backend.metrics.model.WriteResult;
import dev.belvedere.backend.metrics.model.WriteResult.Reason;
import dev.belvedere.query.series.Labels;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The newest samples and the rules by which a sample is accepted. One thread at a time stages, commits and freezes; any
 * number read.
 *
 * <p>A sample newer than its series' newest is accepted; the same time with the same value again is nothing new; with
 * another value it is refused; an older one is accepted within the out-of-order window.
 */
final class Head {
    private final SeriesIndex index;
    private final HeadLimits limits;
    private final InstantSource clock;
    private final Staging staging = new Staging();
    private final Map<String, Metadata> metadata = new ConcurrentHashMap<>();
    private final ExemplarStore exemplars;
    private final AtomicLong samples = new AtomicLong();
    private int nextId;

    Head(SeriesIndex index, HeadLimits limits, InstantSource clock) {
        this.index = index;
        this.limits = limits;
        this.clock = clock;
        this.exemplars = new ExemplarStore(limits.exemplars());
    }

    /** Ids below this one are taken. */
    void startIdsAt(int id) {
        nextId = Math.max(nextId, id);
    }

    /** Checks a batch and writes what is accepted of it to {@code record}. */
    WriteResult stage(WriteBatch batch, WalEncoder record) {
        var refusals = new Refusals();
        var now = clock.millis();
        for (var i = 0; i < batch.size(); i++) {
            stageSample(batch.labels(i), batch.timeMillis(i), batch.value(i), now, record, refusals);
        }
        batch.exemplars().forEach(entry -> stageExemplar(entry.series(), entry.exemplar(), record));
        batch.metadata().forEach(about -> stageMetadata(about, record));
        return refusals.result(batch.size());
    }

    private void stageSample(
            Labels labels, long timeMillis, double value, long now, WalEncoder record, Refusals refusals) {
        if (timeMillis > now + HeadLimits.FUTURE.toMillis()) {
            refusals.add(Reason.TOO_NEW);
            return;
        }
        if (!limits.retention().isZero()
                && timeMillis < now - limits.retention().toMillis()) {
            refusals.add(Reason.TOO_OLD);
            return;
        }
        var series = find(labels);
        if (series == null) {
            if (index.size() + staging.created.size() >= limits.series()) {
                refusals.seriesLimit(limits.series());
                return;
            }
            series = new Series(nextId++, labels);
            staging.created.put(labels, series);
            record.series(series);
        } else if (!isNew(series, timeMillis, value, refusals)) {
            return;
        }
        staging.add(series, timeMillis, value);
        record.sample(series, timeMillis, value);
    }

    private boolean isNew(Series series, long timeMillis, double value, Refusals refusals) {
        if (timeMillis == series.newestMillis && series.isNewestValueKnown) {
            if (Double.doubleToRawLongBits(value) != Double.doubleToRawLongBits(series.newestValue)) {
                refusals.duplicate(timeMillis, series.newestValue, value);
            }
            return false;
        }
        var behind = series.committedMillis - timeMillis;
        if (series.committedMillis != Long.MIN_VALUE
                && behind > limits.outOfOrderWindow().toMillis()) {
            refusals.add(behind > HeadLimits.BOUNDS.toMillis() ? Reason.TOO_OLD : Reason.OUT_OF_ORDER);
            return false;
        }
        return true;
    }

    private @Nullable Series find(Labels labels) {
        var series = index.get(labels);
        return series == null ? staging.created.get(labels) : series;
    }

    /** As in Prometheus an exemplar needs its series, and one that is not newer than the last is nothing new. */
    private void stageExemplar(Labels labels, Exemplar exemplar, WalEncoder record) {
        var series = find(labels);
        if (series == null) {
            return;
        }
        var newest = series.newestExemplar;
        if (newest != null && (exemplar.timeMillis() < newest.timeMillis() || exemplar.equals(newest))) {
            return;
        }
        staging.exemplars.add(new ExemplarStore.Entry(series, exemplar));
        record.exemplar(series, exemplar);
    }

    private void stageMetadata(Metadata about, WalEncoder record) {
        var known = metadata.get(about.name());
        if (about.equals(known) || (known == null && metadata.size() >= limits.metadata())) {
            return;
        }
        staging.metadata.add(about);
        record.metadata(about);
    }

    /** Makes everything staged visible. */
    void commit() {
        staging.created.values().forEach(index::add);
        for (var i = 0; i < staging.size(); i++) {
            append(staging.series(i), staging.time(i), staging.value(i));
        }
        staging.exemplars.forEach(this::append);
        staging.metadata.forEach(this::append);
        staging.clear();
    }

    /** Forgets everything staged. */
    void rollback() {
        staging.undo();
    }

    void append(Series series, long timeMillis, double value) {
        var chunk = series.active;
        if (chunk == null) {
            chunk = new HeadChunk();
            series.active = chunk;
        }
        chunk.append(timeMillis, value);
        samples.incrementAndGet();
        series.seenFirstMillis = Math.min(series.seenFirstMillis, timeMillis);
        series.seenLastMillis = Math.max(series.seenLastMillis, timeMillis);
        series.committedMillis = Math.max(series.committedMillis, timeMillis);
        if (timeMillis > series.newestMillis) {
            series.newestMillis = timeMillis;
            series.newestValue = value;
            series.isNewestValueKnown = true;
        }
    }

    void append(ExemplarStore.Entry entry) {
        entry.series().newestExemplar = entry.exemplar();
        exemplars.add(entry);
    }

    void append(Metadata about) {
        metadata.put(about.name(), about);
    }

    /** Ends the active part: from now on samples go to a new one. The former flush must be over. */
    void freeze() {
        for (var series : index.all()) {
            var chunk = series.active;
            if (chunk != null) {
                series.frozen = chunk;
                series.active = null;
            }
        }
    }

    /** Drops a frozen part that is in the database and visible there. */
    void dropFrozen(Series series, int count) {
        series.frozen = null;
        samples.addAndGet(-count);
    }

    SeriesIndex index() {
        return index;
    }

    ExemplarStore exemplars() {
        return exemplars;
    }

    /** What is known about metrics, by name. A live view. */
    Map<String, Metadata> metadata() {
        return metadata;
    }

    long samples() {
        return samples.get();
    }
}
