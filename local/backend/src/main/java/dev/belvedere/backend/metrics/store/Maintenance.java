package dev.belvedere.backend.metrics.store;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;

/** What happens between the requests: flush, compaction, retention. Its methods run on one thread, one after the other. */
final class Maintenance {
    private static final Duration RETENTION_INTERVAL = Duration.ofSeconds(30);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);

    private final DuckFile database;
    private final Head head;
    private final HeadWriter writer;
    private final WriteAheadLog log;
    private final BlockCatalog catalog;
    private final Flush flush;
    private final Compaction compaction;
    private final Retention retention;
    private final int headSamples;
    private final Duration headTime;

    private int nextBlockId;
    private OptionalLong frozenSegment = OptionalLong.empty();
    private long flushedNanos = System.nanoTime();
    private long retainedNanos = System.nanoTime();
    private long pausedUntilNanos = System.nanoTime();

    Maintenance(
            DuckFile database,
            Head head,
            HeadWriter writer,
            WriteAheadLog log,
            BlockCatalog catalog,
            Retention retention,
            StoreOptions options) {
        this.database = database;
        this.head = head;
        this.writer = writer;
        this.log = log;
        this.catalog = catalog;
        this.flush = new Flush(database, head, catalog, options.exemplarLimit());
        this.compaction = new Compaction(database, catalog);
        this.retention = retention;
        this.headSamples = options.headSamples();
        this.headTime = options.headTime();
        this.nextBlockId = catalog.live().stream().mapToInt(Block::id).max().orElse(0) + 1;
    }

    /** Does what is due. Never throws: a failure is logged and tried again after a pause. */
    void tick() {
        if (System.nanoTime() < pausedUntilNanos) {
            return;
        }
        try {
            if (isFlushDue()) {
                flush();
            }
            dropRetired();
            compact();
            if (since(retainedNanos).compareTo(RETENTION_INTERVAL) >= 0) {
                retention.run();
                retainedNanos = System.nanoTime();
            }
        } catch (SQLException | IOException | RuntimeException e) {
            pausedUntilNanos = System.nanoTime() + PAUSE_AFTER_FAILURE.toNanos();
            Log.warn("Maintenance of the metrics store failed and is tried again; nothing is lost", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isFlushDue() {
        return frozenSegment.isPresent()
                || head.samples() >= headSamples
                || (head.samples() > 0 && since(flushedNanos).compareTo(headTime) >= 0);
    }

    /** Moves everything from memory to the database. A flush that failed before is finished first. */
    void flush() throws SQLException, IOException, InterruptedException {
        if (frozenSegment.isEmpty()) {
            try {
                frozenSegment = OptionalLong.of(writer.cut().join());
            } catch (CompletionException e) {
                throw new IOException("The write-ahead log could not start another file", e.getCause());
            }
        }
        var segment = frozenSegment.getAsLong();
        flush.run(nextBlockId, segment);
        nextBlockId++;
        frozenSegment = OptionalLong.empty();
        flushedNanos = System.nanoTime();
        database.tryCheckpoint();
        log.deleteThrough(segment);
    }

    void compact() throws SQLException {
        while (compaction.run(nextBlockId)) {
            nextBlockId++;
        }
    }

    void retain() throws SQLException, InterruptedException {
        retention.run();
        dropRetired();
    }

    private void dropRetired() throws SQLException {
        for (var block : catalog.takeUnread()) {
            database.execute("DROP TABLE IF EXISTS " + block.table());
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
