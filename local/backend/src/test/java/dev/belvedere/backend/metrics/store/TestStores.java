package dev.belvedere.backend.metrics.store;

import dev.belvedere.backend.metrics.model.WriteBatch;
import dev.belvedere.backend.metrics.model.WriteResult;
import dev.belvedere.query.series.LabelMatcher;
import dev.belvedere.query.series.LabelMatcher.Op;
import dev.belvedere.query.series.Labels;
import dev.belvedere.query.series.SeriesSource.Selection;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Stores for tests, and short ways to write to them and to read from them. */
final class TestStores {
    static final Labels UP = Labels.of(Labels.NAME, "up", "job", "test");

    private TestStores() {}

    /** Keeps everything, and moves nothing to the database by itself. */
    static StoreOptions options(Path folder) {
        return new StoreOptions(
                folder,
                Duration.ZERO,
                0,
                Duration.ofHours(1),
                100_000,
                0,
                10_000_000,
                Duration.ofDays(1),
                128 << 20,
                100,
                2);
    }

    static StoreOptions withSeriesLimit(StoreOptions options, int limit) {
        return new StoreOptions(
                options.folder(),
                options.retentionTime(),
                options.retentionBytes(),
                options.outOfOrderWindow(),
                limit,
                options.freeSpaceBytes(),
                options.headSamples(),
                options.headTime(),
                options.databaseBytes(),
                options.exemplarLimit(),
                options.readers());
    }

    static StoreOptions withFreeSpace(StoreOptions options, long bytes) {
        return new StoreOptions(
                options.folder(),
                options.retentionTime(),
                options.retentionBytes(),
                options.outOfOrderWindow(),
                options.seriesLimit(),
                bytes,
                options.headSamples(),
                options.headTime(),
                options.databaseBytes(),
                options.exemplarLimit(),
                options.readers());
    }

    static StoreOptions withRetention(StoreOptions options, Duration age, long bytes) {
        return new StoreOptions(
                options.folder(),
                age,
                bytes,
                options.outOfOrderWindow(),
                options.seriesLimit(),
                options.freeSpaceBytes(),
                options.headSamples(),
                options.headTime(),
                options.databaseBytes(),
                options.exemplarLimit(),
                options.readers());
    }

    static MetricStore open(StoreOptions options) {
        return open(options, InstantSource.system());
    }

    static MetricStore open(StoreOptions options, InstantSource clock) {
        try {
            return MetricStore.open(options, clock);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the store did not open", e);
        }
    }

    static WriteResult write(MetricStore store, Labels labels, long timeMillis, double value) {
        var batch = new WriteBatch();
        batch.add(labels, timeMillis, value);
        return store.write(batch).join();
    }

    static WriteResult write(MetricStore store, Labels labels, long[] times, double[] values) {
        var batch = new WriteBatch();
        for (var i = 0; i < times.length; i++) {
            batch.add(labels, times[i], values[i]);
        }
        return store.write(batch).join();
    }

    /** All samples of a metric by their labels and times. */
    static Map<Labels, Map<Long, Double>> read(MetricStore store, String metric) {
        var all = new TreeMap<Labels, Map<Long, Double>>();
        var matchers = List.of(new LabelMatcher(Labels.NAME, Op.EQUAL, metric));
        store.source()
                .select(
                        new Selection(matchers, Long.MIN_VALUE / 2, Long.MAX_VALUE / 2),
                        (labels, times, values, count) -> {
                            var samples = new TreeMap<Long, Double>();
                            for (var i = 0; i < count; i++) {
                                samples.put(times[i], values[i]);
                            }
                            all.put(labels, samples);
                        });
        return all;
    }

    /** Samples of one series in the order in which a reader gets them. */
    static List<Double> values(MetricStore store, Labels labels) {
        return new ArrayList<>(
                read(store, labels.metricName()).getOrDefault(labels, Map.of()).values());
    }
}
