package dev.belvedere.backend.metrics.store;

import dev.belvedere.backend.metrics.model.Metadata;
import dev.belvedere.backend.metrics.model.WriteBatch;
import dev.belvedere.backend.metrics.model.WriteRefused;
import dev.belvedere.backend.metrics.model.WriteResult;
import dev.belvedere.query.series.SeriesSource;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * All metrics of the machine. A write that was acknowledged survives the end of the process at any moment; a power
 * failure can take what was acknowledged in the last second. Safe for several threads.
 */
public final class MetricStore implements AutoCloseable {
    /** Multiple of the flush threshold at which the flush is taken to be hopelessly behind. */
    private static final int HEAD_OVERLOAD = 3;

    private static final int METADATA_LIMIT = 20_000;

    private final StoreOptions options;
    private final DuckFile database;
    private final WriteAheadLog log;
    private final Head head;
    private final HeadWriter writer;
    private final BlockCatalog catalog = new BlockCatalog();
    private final Maintenance maintenance;
    private final DiskSpace disk;
    private final SeriesLookup lookup;
    private final ScheduledExecutorService maintenanceThread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("metrics-maintenance").factory());
    private final ScheduledExecutorService syncThread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("metrics-sync").factory());

    private MetricStore(
            StoreOptions options,
            DuckFile database,
            WriteAheadLog log,
            Head head,
            List<Block> blocks,
            InstantSource clock) {
        this.options = options;
        this.database = database;
        this.log = log;
        this.head = head;
        this.writer = new HeadWriter(head, log);
        this.disk = new DiskSpace(options.folder(), options.freeSpaceBytes());
        catalog.replace(List.of(), blocks);
        var retention = new Retention(
                database, head, writer, catalog, options.retentionTime(), options.retentionBytes(), clock);
        this.maintenance = new Maintenance(database, head, writer, log, catalog, retention, options);
        this.lookup = new SeriesLookup(head);
        maintenanceThread.scheduleWithFixedDelay(maintenance::tick, 1, 1, TimeUnit.SECONDS);
        syncThread.scheduleWithFixedDelay(this::sync, 500, 500, TimeUnit.MILLISECONDS);
    }

    /** Opens what the folder holds, or an empty store. */
    public static MetricStore open(StoreOptions options, InstantSource clock) throws SQLException, IOException {
        var started = System.nanoTime();
        var database = new DuckFile(options.folder(), "metrics.duckdb", options.databaseBytes(), options.readers());
        var limits = new HeadLimits(
                options.retentionTime(),
                options.outOfOrderWindow(),
                options.seriesLimit(),
                options.exemplarLimit(),
                METADATA_LIMIT);
        var head = new Head(new SeriesIndex(), limits, clock);
        var loader = new Loader(head);
        var flushed = database.transaction(connection -> {
            Schema.prepare(connection);
            return Loader.lastFlushedSegment(connection);
        });
        var blocks = database.transaction(loader::loadDatabase);
        var log = new WriteAheadLog(options.folder().resolve("wal"), flushed);
        log.deleteThrough(flushed);
        loader.loadLog(log, flushed);
        Log.infof(
                "Metrics store is open: %d series, %d blocks, %d samples replayed, %d ms",
                head.index().size(),
                blocks.size(),
                loader.replayedSamples(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
        return new MetricStore(options, database, log, head, blocks, clock);
    }

    /**
     * Stores a batch. Completes when it is acknowledged; single samples may have been left out, see {@link WriteResult}.
     *
     * @throws WriteRefused at once or through the future, if nothing of the batch is stored
     */
    public CompletableFuture<WriteResult> write(WriteBatch batch) {
        disk.check();
        if (head.samples() > (long) options.headSamples() * HEAD_OVERLOAD) {
            throw new WriteRefused(
                    WriteRefused.Reason.OVERLOADED,
                    "Samples come faster than they can be moved to the database; send them again later.");
        }
        return writer.write(batch);
    }

    /** For queries. Call it on platform threads: it reads from the database. */
    public SeriesSource source() {
        return new DuckSeriesSource(head.index(), catalog, new BlockReader(database));
    }

    /** Series, labels and exemplars by their matchers, from memory. */
    public SeriesLookup lookup() {
        return lookup;
    }

    /** What is known about each metric, by the metric's name. */
    public Map<String, Metadata> metadata() {
        return Map.copyOf(head.metadata());
    }

    public StoreReport report() {
        var live = catalog.live();
        return new StoreReport(
                head.index().size(),
                head.samples(),
                live.stream().mapToLong(Block::samples).sum(),
                live.size(),
                head.exemplars().size(),
                database.fileBytes(),
                log.bytes(),
                disk.usableBytes());
    }

    /** Whether writes are being taken at all. */
    public boolean isAlive() {
        return writer.isAlive();
    }

    /** Moves everything from memory to the database now. */
    public void flush() {
        onMaintenanceThread(() -> {
            maintenance.flush();
            return true;
        });
    }

    /** Applies retention now. */
    public void retain() {
        onMaintenanceThread(() -> {
            maintenance.retain();
            return true;
        });
    }

    /** Merges blocks now, as long as there are some to merge. */
    void compact() {
        onMaintenanceThread(() -> {
            maintenance.compact();
            return true;
        });
    }

    /** Connections that are reading at this moment. */
    int borrowedConnections() {
        return database.borrowedConnections();
    }

    private void onMaintenanceThread(Callable<Boolean> work) {
        try {
            maintenanceThread.submit(work).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Maintenance failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during maintenance", e);
        }
    }

    private void sync() {
        try {
            log.sync();
        } catch (IOException e) {
            Log.warnf("The write-ahead log could not be brought to the disk: %s", e.getMessage());
        }
    }

    /** Refuses further writes, moves everything to the database, and lets go of the files. */
    @Override
    public void close() throws SQLException, IOException, InterruptedException {
        writer.refuseFurther();
        // Not shutdownNow: an interruption during fsync would close the log's file under the writer.
        syncThread.shutdown();
        syncThread.awaitTermination(10, TimeUnit.SECONDS);
        try {
            flush();
        } catch (IllegalStateException e) {
            Log.warn("The last flush failed; the write-ahead log still has everything", e);
        }
        maintenanceThread.shutdown();
        maintenanceThread.awaitTermination(10, TimeUnit.SECONDS);
        writer.close();
        log.close();
        database.close();
    }
}
