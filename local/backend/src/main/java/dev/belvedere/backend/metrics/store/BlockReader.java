package dev.belvedere.backend.metrics.store;

import dev.belvedere.query.QueryException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the stored samples of a few series at a time. */
final class BlockReader {
    /** Above any estimate; keeps one read within the heap when the estimate was wrong. */
    private static final int MOST_ROWS = 4_000_000;

    private final DuckFile database;

    BlockReader(DuckFile database) {
        this.database = database;
    }

    /**
     * The samples in (start, end] of each series, not yet ordered.
     *
     * @param series sorted by id
     * @return one buffer per series, null where there is nothing
     */
    @Nullable SampleBuffer[] read(List<Block> blocks, List<Series> series, long startExclusive, long endInclusive)
            throws SQLException, InterruptedException {
        var buffers = new @Nullable SampleBuffer[series.size()];
        if (blocks.isEmpty() || series.isEmpty()) {
            return buffers;
        }
        var sql = select(blocks, series, startExclusive, endInclusive);
        return database.read(connection -> fill(buffers, connection, sql, series));
    }

    private static String select(List<Block> blocks, List<Series> series, long startExclusive, long endInclusive) {
        // The range lets DuckDB skip row groups by their least and greatest value; the list alone would not.
        var ids = series.stream().map(each -> Integer.toString(each.id())).collect(Collectors.joining(","));
        var condition = "series_id BETWEEN %d AND %d AND series_id IN (%s) AND time > %d AND time <= %d"
                .formatted(series.getFirst().id(), series.getLast().id(), ids, startExclusive, endInclusive);
        return blocks.stream()
                .map(block -> "SELECT series_id, time, value FROM " + block.table() + " WHERE " + condition)
                .collect(Collectors.joining(" UNION ALL "));
    }

    private static @Nullable SampleBuffer[] fill(
            @Nullable SampleBuffer[] buffers, Connection connection, String sql, List<Series> series)
            throws SQLException {
        var slot = -1;
        var currentId = -1;
        var count = 0;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                var id = rows.getInt(1);
                if (id != currentId) {
                    currentId = id;
                    slot = slotOf(id, series);
                }
                var buffer = buffers[slot];
                if (buffer == null) {
                    buffer = new SampleBuffer(64);
                    buffers[slot] = buffer;
                }
                buffer.add(rows.getLong(2), rows.getDouble(3));
                if (++count > MOST_ROWS) {
                    throw new QueryException(
                            QueryException.Kind.LIMIT,
                            "query processing would load too many samples into memory in query execution",
                            null);
                }
            }
        }
        return buffers;
    }

    private static int slotOf(int id, List<Series> series) {
        var low = 0;
        var high = series.size() - 1;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (series.get(middle).id() < id) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
