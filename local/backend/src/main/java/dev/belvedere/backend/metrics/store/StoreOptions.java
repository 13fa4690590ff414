package dev.belvedere.backend.metrics.store;

import dev.belvedere.backend.Settings;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Where and how metrics are kept; see {@link Settings.Metrics} for the meaning of each.
 *
 * @param folder of this signal alone
 * @param readers queries that read at once
 */
public record StoreOptions(
        Path folder,
        Duration retentionTime,
        long retentionBytes,
        Duration outOfOrderWindow,
        int seriesLimit,
        long freeSpaceBytes,
        int headSamples,
        Duration headTime,
        long databaseBytes,
        int exemplarLimit,
        int readers) {

    public static StoreOptions of(Settings settings) {
        var metrics = settings.metrics();
        return new StoreOptions(
                settings.data().resolve("metrics"),
                metrics.retentionTime(),
                metrics.retentionSize().asLongValue(),
                metrics.outOfOrderWindow(),
                metrics.seriesLimit(),
                metrics.freeSpaceLimit().asLongValue(),
                metrics.headSamples(),
                metrics.headTime(),
                metrics.databaseMemory().asLongValue(),
                metrics.exemplarLimit(),
                metrics.query().concurrency());
    }
}
