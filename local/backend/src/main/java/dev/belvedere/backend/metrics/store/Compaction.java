package dev.belvedere.backend.metrics.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Merges small blocks into larger ones, so that a query of a long range finds each series in few places. Blocks of one
 * level that stand side by side are merged when there are enough of them; the merged block is of the next level.
 */
final class Compaction {
    private static final int BLOCKS = 8;

    /** Larger blocks would make retention coarse and the merge long. */
    private static final long MOST_SAMPLES = 60_000_000;

    /** Rows that are sorted at once, so that a merge stays within the database's memory. */
    private static final long SORT_SAMPLES = 2_000_000;

    private final DuckFile database;
    private final BlockCatalog catalog;

    Compaction(DuckFile database, BlockCatalog catalog) {
        this.database = database;
        this.catalog = catalog;
    }

    /** Merges once, if there is something to merge; says whether it did. */
    boolean run(int blockId) throws SQLException {
        var chosen = choose(catalog.live());
        if (chosen == null) {
            return false;
        }
        var merged = database.transaction(connection -> merge(connection, chosen, blockId));
        catalog.replace(chosen, List.of(merged));
        return true;
    }

    static @Nullable List<Block> choose(List<Block> live) {
        for (var from = 0; from + BLOCKS <= live.size(); from++) {
            var level = live.get(from).level();
            var run = live.subList(from, from + BLOCKS);
            if (run.stream().allMatch(block -> block.level() == level)
                    && run.stream().mapToLong(Block::samples).sum() <= MOST_SAMPLES) {
                return List.copyOf(run);
            }
        }
        return null;
    }

    private static Block merge(Connection connection, List<Block> old, int blockId) throws SQLException {
        Schema.createBlockTable(connection, blockId);
        var ids = old.stream().map(block -> Integer.toString(block.id())).collect(Collectors.joining(", "));
        try (var statement = connection.createStatement()) {
            for (var range : seriesRanges(connection, ids)) {
                statement.execute(mergeRange(old, blockId, range));
            }
            var level = old.getFirst().level() + 1;
            statement.execute(
                    "INSERT INTO block SELECT %d, %d, min(min_time), max(max_time), sum(samples) FROM block WHERE id IN (%s)"
                            .formatted(blockId, level, ids));
            statement.execute(
                    "INSERT INTO block_series SELECT %d, series_id, min(min_time), max(max_time), sum(samples) FROM block_series WHERE block_id IN (%s) GROUP BY series_id"
                            .formatted(blockId, ids));
            statement.execute("DELETE FROM block WHERE id IN (%s)".formatted(ids));
            statement.execute("DELETE FROM block_series WHERE block_id IN (%s)".formatted(ids));
            return new Block(
                    blockId,
                    level,
                    old.stream().mapToLong(Block::minMillis).min().orElseThrow(),
                    old.stream().mapToLong(Block::maxMillis).max().orElseThrow(),
                    old.stream().mapToLong(Block::samples).sum());
        }
    }

    private record SeriesRange(int first, int last) {}

    /** The age of a sample breaks ties, so that of two with one time the reader still finds the last written last. */
    private static String mergeRange(List<Block> old, int blockId, SeriesRange range) {
        var parts = new ArrayList<String>();
        for (var block : old) {
            parts.add("SELECT series_id, time, value, %d AS age FROM %s WHERE series_id BETWEEN %d AND %d"
                    .formatted(parts.size(), block.table(), range.first(), range.last()));
        }
        return "INSERT INTO samples_%d SELECT series_id, time, value FROM (%s) ORDER BY series_id, time, age"
                .formatted(blockId, String.join(" UNION ALL ", parts));
    }

    private static List<SeriesRange> seriesRanges(Connection connection, String blockIds) throws SQLException {
        var ranges = new ArrayList<SeriesRange>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT series_id, sum(samples)::BIGINT FROM block_series WHERE block_id IN (%s) GROUP BY 1 ORDER BY 1"
                                .formatted(blockIds))) {
            var first = -1;
            var last = -1;
            var samples = 0L;
            while (rows.next()) {
                last = rows.getInt(1);
                first = first < 0 ? last : first;
                samples += rows.getLong(2);
                if (samples >= SORT_SAMPLES) {
                    ranges.add(new SeriesRange(first, last));
                    first = -1;
                    samples = 0;
                }
            }
            if (first >= 0) {
                ranges.add(new SeriesRange(first, last));
            }
        }
        return ranges;
    }
}
