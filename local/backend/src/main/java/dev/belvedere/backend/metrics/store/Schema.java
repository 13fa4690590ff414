package dev.belvedere.backend.metrics.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tables beside the blocks' own. There are no keys: every table is read whole at start and appended to later. */
final class Schema {
    static final int VERSION = 1;

    private static final List<String> TABLES = List.of(
            "CREATE TABLE IF NOT EXISTS format (version INTEGER)",
            // Labels as a JSON object, so that a curious person can read the file with DuckDB's own shell.
            "CREATE TABLE IF NOT EXISTS series (id INTEGER, labels VARCHAR)",
            "CREATE TABLE IF NOT EXISTS block (id INTEGER, level INTEGER, min_time BIGINT, max_time BIGINT, samples BIGINT)",
            "CREATE TABLE IF NOT EXISTS block_series"
                    + " (block_id INTEGER, series_id INTEGER, min_time BIGINT, max_time BIGINT, samples BIGINT)",
            "CREATE TABLE IF NOT EXISTS exemplar (series_id INTEGER, time BIGINT, value DOUBLE, labels VARCHAR)",
            "CREATE TABLE IF NOT EXISTS metadata (name VARCHAR, type VARCHAR, unit VARCHAR, help VARCHAR)",
            // The last file of the write-ahead log whose samples are all in blocks.
            "CREATE TABLE IF NOT EXISTS progress (wal_segment BIGINT)");

    private Schema() {}

    /** Creates what is missing, refuses a file of another format, and drops blocks that were never finished. */
    static void prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : TABLES) {
                statement.execute(table);
            }
            try (var rows = statement.executeQuery("SELECT version FROM format")) {
                if (rows.next() && rows.getInt(1) != VERSION) {
                    throw new SQLException(
                            "The metrics database has format %d, this version reads %d: move its folder away"
                                    .formatted(rows.getInt(1), VERSION));
                }
            }
            statement.execute("INSERT INTO format SELECT " + VERSION + " WHERE NOT EXISTS (FROM format)");
            statement.execute("INSERT INTO progress SELECT 0 WHERE NOT EXISTS (FROM progress)");
            for (var table : orphans(connection)) {
                statement.execute("DROP TABLE " + table);
            }
        }
    }

    private static Set<String> orphans(Connection connection) throws SQLException {
        var names = new HashSet<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT table_name FROM duckdb_tables() WHERE table_name LIKE 'samples\\_%' ESCAPE '\\'"
                                + " AND table_name NOT IN (SELECT 'samples_' || id FROM block)")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    static void createBlockTable(Connection connection, int blockId) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE samples_%d (series_id INTEGER, time BIGINT, value DOUBLE)".formatted(blockId));
        }
    }
}
