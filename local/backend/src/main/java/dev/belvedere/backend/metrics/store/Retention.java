package dev.belvedere.backend.metrics.store;

import io.quarkus.logging.Log;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Drops the oldest blocks: those that are too old, and those for which there is no room. */
final class Retention {
    private final DuckFile database;
    private final Head head;
    private final HeadWriter writer;
    private final BlockCatalog catalog;
    private final Duration age;
    private final long bytes;
    private final InstantSource clock;

    private record Stored(long firstMillis, long samples) {}

    /** @param age zero keeps for ever; {@code bytes} zero is no limit */
    Retention(
            DuckFile database,
            Head head,
            HeadWriter writer,
            BlockCatalog catalog,
            Duration age,
            long bytes,
            InstantSource clock) {
        this.database = database;
        this.head = head;
        this.writer = writer;
        this.catalog = catalog;
        this.age = age;
        this.bytes = bytes;
        this.clock = clock;
    }

    void run() throws SQLException, InterruptedException {
        var oldest = clock.millis() - age.toMillis();
        if (!age.isZero()) {
            drop(catalog.live().stream()
                    .filter(block -> block.maxMillis() < oldest)
                    .toList());
        }
        if (bytes > 0 && database.usedBytes() > bytes && catalog.live().size() > 1) {
            drop(List.of(catalog.live().getFirst()));
        }
    }

    private void drop(List<Block> blocks) throws SQLException, InterruptedException {
        if (blocks.isEmpty()) {
            return;
        }
        var ids = blocks.stream().map(block -> Integer.toString(block.id())).collect(Collectors.joining(", "));
        var remaining = database.transaction(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("DELETE FROM block WHERE id IN (%s)".formatted(ids));
                statement.execute("DELETE FROM block_series WHERE block_id IN (%s)".formatted(ids));
            }
            return remaining(connection);
        });
        catalog.replace(blocks, List.of());
        var gone = writer.between(() -> forget(remaining)).join();
        deleteSeries(gone);
        Log.infof("Dropped the oldest samples: %d blocks, %d series", blocks.size(), gone.size());
    }

    private static Map<Integer, Stored> remaining(Connection connection) throws SQLException {
        var remaining = new HashMap<Integer, Stored>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT series_id, min(min_time), sum(samples)::BIGINT FROM block_series GROUP BY 1")) {
            while (rows.next()) {
                remaining.put(rows.getInt(1), new Stored(rows.getLong(2), rows.getLong(3)));
            }
        }
        return remaining;
    }

    /** Takes the series without any sample out of the index. On the writing thread, so that none of them gets one meanwhile. */
    private List<Series> forget(Map<Integer, Stored> remaining) {
        var gone = new ArrayList<Series>();
        for (var series : head.index().all()) {
            var stored = remaining.get(series.id());
            if (stored != null) {
                series.storedFirstMillis = stored.firstMillis();
                series.storedCount = stored.samples();
            } else if (series.active == null && series.frozen == null) {
                gone.add(series);
            }
        }
        head.index().removeAll(gone);
        return gone;
    }

    private void deleteSeries(List<Series> gone) throws SQLException {
        if (!gone.isEmpty()) {
            var ids = gone.stream().map(series -> Integer.toString(series.id())).collect(Collectors.joining(", "));
            database.execute("DELETE FROM series WHERE id IN (%s)".formatted(ids));
        }
    }
}
