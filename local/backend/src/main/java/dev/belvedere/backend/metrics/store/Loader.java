package dev.belvedere.backend.metrics.store;

import dev.belvedere.backend.metrics.model.Exemplar;
import dev.belvedere.backend.metrics.model.Metadata;
import dev.belvedere.backend.metrics.model.MetricType;
import dev.belvedere.query.series.Labels;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings the memory to the state in which the last process left it: first the database, then the write-ahead log. */
final class Loader implements WalDecoder.Target {
    private final Head head;
    private final Map<Integer, Series> byId = new HashMap<>();
    private long replayedSamples;

    Loader(Head head) {
        this.head = head;
    }

    /** Loads series, exemplars and metadata. Returns the blocks, oldest first. */
    List<Block> loadDatabase(Connection connection) throws SQLException {
        loadSeries(connection);
        loadRanges(connection);
        loadExemplars(connection);
        loadMetadata(connection);
        return loadBlocks(connection);
    }

    void loadLog(WriteAheadLog log, long after) throws IOException {
        log.replay(after, record -> WalDecoder.decode(record, this));
    }

    long replayedSamples() {
        return replayedSamples;
    }

    static long lastFlushedSegment(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT max(wal_segment) FROM progress")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void loadSeries(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT id, labels FROM series ORDER BY id")) {
            while (rows.next()) {
                series(rows.getInt(1), LabelJson.read(rows.getString(2)));
            }
        }
        byId.values().forEach(series -> series.isSaved = true);
    }

    private void loadRanges(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT series_id, min(min_time), max(max_time), sum(samples)::BIGINT FROM block_series GROUP BY 1")) {
            while (rows.next()) {
                var series = byId.get(rows.getInt(1));
                if (series != null) {
                    series.storedFirstMillis = rows.getLong(2);
                    series.storedLastMillis = rows.getLong(3);
                    series.storedCount = rows.getLong(4);
                    series.newestMillis = series.storedLastMillis;
                    series.committedMillis = series.storedLastMillis;
                }
            }
        }
    }

    private void loadExemplars(Connection connection) throws SQLException {
        var count = 0;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT series_id, time, value, labels FROM exemplar")) {
            while (rows.next()) {
                exemplar(
                        rows.getInt(1),
                        new Exemplar(LabelJson.read(rows.getString(4)), rows.getDouble(3), rows.getLong(2)));
                count++;
            }
        }
        head.exemplars().markSaved(count);
    }

    private void loadMetadata(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT name, type, unit, help FROM metadata")) {
            while (rows.next()) {
                metadata(new Metadata(
                        rows.getString(1), MetricType.of(rows.getString(2)), rows.getString(3), rows.getString(4)));
            }
        }
    }

    private static List<Block> loadBlocks(Connection connection) throws SQLException {
        var blocks = new ArrayList<Block>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT id, level, min_time, max_time, samples FROM block ORDER BY level DESC, id")) {
            while (rows.next()) {
                blocks.add(
                        new Block(rows.getInt(1), rows.getInt(2), rows.getLong(3), rows.getLong(4), rows.getLong(5)));
            }
        }
        return blocks;
    }

    @Override
    public void series(int id, Labels labels) {
        var series = new Series(id, labels);
        byId.put(id, series);
        head.index().add(series);
        head.startIdsAt(id + 1);
    }

    @Override
    public void sample(int seriesId, long timeMillis, double value) {
        var series = find(seriesId);
        if (series != null) {
            head.append(series, timeMillis, value);
            replayedSamples++;
        }
    }

    @Override
    public void metadata(Metadata metadata) {
        head.append(metadata);
    }

    @Override
    public void exemplar(int seriesId, Exemplar exemplar) {
        var series = find(seriesId);
        if (series != null) {
            head.append(new ExemplarStore.Entry(series, exemplar));
        }
    }

    private @Nullable Series find(int id) {
        return byId.get(id);
    }
}
