package dev.belvedere.backend.metrics.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Moves the frozen part of the head into a new block. Samples, labels, exemplars and the position in the write-ahead
 * log change in one transaction, so that a crash at any moment neither loses nor doubles a sample.
 */
final class Flush {
    private final DuckFile database;
    private final Head head;
    private final BlockCatalog catalog;
    private final int exemplarLimit;

    /** A frozen series with its samples in order. */
    private record Part(Series series, SampleBuffer samples, int inMemory) {}

    Flush(DuckFile database, Head head, BlockCatalog catalog, int exemplarLimit) {
        this.database = database;
        this.head = head;
        this.catalog = catalog;
        this.exemplarLimit = exemplarLimit;
    }

    /** Writes everything frozen and makes it visible as a block with the number {@code blockId}. */
    void run(int blockId, long walSegment) throws SQLException {
        var parts = parts();
        var exemplars = head.exemplars().unsaved();
        var block = database.transaction(connection -> {
            var duck = connection.unwrap(DuckDBConnection.class);
            writeSeries(duck, parts);
            writeExemplars(duck, exemplars);
            writeMetadata(connection, duck);
            execute(connection, "UPDATE progress SET wal_segment = " + walSegment);
            return parts.isEmpty()
                    ? Optional.<Block>empty()
                    : Optional.of(writeBlock(connection, duck, blockId, parts));
        });
        head.exemplars().markSaved(exemplars.size());
        if (block.isPresent()) {
            catalog.replace(List.of(), List.of(block.get()));
            for (var part : parts) {
                publish(part);
            }
        }
    }

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        for (var series : head.index().all()) {
            var chunk = series.frozen;
            if (chunk != null) {
                var inMemory = chunk.count();
                parts.add(new Part(series, chunk.ordered(), inMemory));
            }
        }
        parts.sort(Comparator.comparingInt(part -> part.series().id()));
        return parts;
    }

    private static void writeSeries(DuckDBConnection duck, List<Part> parts) throws SQLException {
        try (var appender = duck.createAppender("series")) {
            for (var part : parts) {
                if (!part.series().isSaved) {
                    appender.beginRow()
                            .append(part.series().id())
                            .append(LabelJson.write(part.series().labels()))
                            .endRow();
                }
            }
        }
    }

    private Block writeBlock(Connection connection, DuckDBConnection duck, int blockId, List<Part> parts)
            throws SQLException {
        Schema.createBlockTable(connection, blockId);
        var min = Long.MAX_VALUE;
        var max = Long.MIN_VALUE;
        var count = 0L;
        try (var rows = duck.createAppender("samples_" + blockId);
                var statistics = duck.createAppender("block_series")) {
            for (var part : parts) {
                var samples = part.samples();
                append(rows, part.series().id(), samples);
                var first = samples.times()[0];
                var last = samples.times()[samples.count() - 1];
                statistics
                        .beginRow()
                        .append(blockId)
                        .append(part.series().id())
                        .append(first)
                        .append(last)
                        .append((long) samples.count())
                        .endRow();
                min = Math.min(min, first);
                max = Math.max(max, last);
                count += samples.count();
            }
        }
        execute(connection, "INSERT INTO block VALUES (%d, 0, %d, %d, %d)".formatted(blockId, min, max, count));
        return new Block(blockId, 0, min, max, count);
    }

    private static void append(DuckDBAppender rows, int seriesId, SampleBuffer samples) throws SQLException {
        for (var i = 0; i < samples.count(); i++) {
            rows.beginRow()
                    .append(seriesId)
                    .append(samples.times()[i])
                    .append(samples.values()[i])
                    .endRow();
        }
    }

    private void writeExemplars(DuckDBConnection duck, List<ExemplarStore.Entry> exemplars) throws SQLException {
        try (var appender = duck.createAppender("exemplar")) {
            for (var entry : exemplars) {
                appender.beginRow()
                        .append(entry.series().id())
                        .append(entry.exemplar().timeMillis())
                        .append(entry.exemplar().value())
                        .append(LabelJson.write(entry.exemplar().labels()))
                        .endRow();
            }
        }
        execute(
                duck,
                "DELETE FROM exemplar WHERE rowid < (SELECT max(rowid) - %d FROM exemplar)".formatted(exemplarLimit));
    }

    private void writeMetadata(Connection connection, DuckDBConnection duck) throws SQLException {
        execute(connection, "DELETE FROM metadata");
        try (var appender = duck.createAppender("metadata")) {
            for (var about : head.metadata().values()) {
                appender.beginRow()
                        .append(about.name())
                        .append(about.type().text())
                        .append(about.unit())
                        .append(about.help())
                        .endRow();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void publish(Part part) {
        var series = part.series();
        var samples = part.samples();
        series.isSaved = true;
        series.storedFirstMillis = Math.min(series.storedFirstMillis, samples.times()[0]);
        series.storedLastMillis = Math.max(series.storedLastMillis, samples.times()[samples.count() - 1]);
        series.storedCount += samples.count();
        head.dropFrozen(series, part.inMemory());
    }
}
