package dev.belvedere.backend.metrics.store;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * One DuckDB database in one file. Its calls are native and would pin a virtual thread's carrier: call it on platform
 * threads only.
 */
final class DuckFile implements AutoCloseable {
    private final DuckDBConnection root;
    private final BlockingQueue<Connection> readers;
    private final AtomicInteger borrowed = new AtomicInteger();
    private final Path file;

    /** Work on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    DuckFile(Path folder, String name, long memoryBytes, int readerCount) throws SQLException, IOException {
        this.file = Files.createDirectories(folder).resolve(name);
        var properties = new Properties();
        properties.setProperty("memory_limit", memoryBytes / 1024 + "KiB");
        properties.setProperty("threads", "2");
        properties.setProperty("temp_directory", folder.resolve("spill").toString());
        properties.setProperty("max_temp_directory_size", "1GiB");
        // Rows come back in the order in which they were written, without a sort.
        properties.setProperty("preserve_insertion_order", "true");
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        this.root = (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:" + file, properties);
        this.readers = new ArrayBlockingQueue<>(readerCount);
        for (var i = 0; i < readerCount; i++) {
            readers.add(root.duplicate());
        }
    }

    /** Reads on a connection of its own; waits while all are in use. */
    <T> T read(Work<T> work) throws SQLException, InterruptedException {
        var connection = readers.take();
        borrowed.incrementAndGet();
        try {
            return work.on(connection);
        } finally {
            borrowed.decrementAndGet();
            readers.add(connection);
        }
    }

    /** Runs everything or nothing. One thread at a time. */
    <T> T transaction(Work<T> work) throws SQLException {
        root.setAutoCommit(false);
        try {
            var result = work.on(root);
            root.commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            rollback(e);
            throw e;
        } finally {
            root.setAutoCommit(true);
        }
    }

    private void rollback(Exception cause) {
        try {
            root.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    void execute(String sql) throws SQLException {
        try (var statement = root.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * Moves what was committed from the database's own log into the file, if no query is reading. What is committed is
     * durable either way, and DuckDB does the same by itself when its log grows.
     */
    void tryCheckpoint() {
        try {
            execute("CHECKPOINT");
        } catch (SQLException e) {
            Log.debugf("Checkpoint put off: %s", e.getMessage());
        }
    }

    /** Bytes of the file that hold data; the rest is free for reuse. */
    long usedBytes() throws SQLException {
        try (var statement = root.createStatement();
                var rows = statement.executeQuery("SELECT block_size * used_blocks FROM pragma_database_size()")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Size of the file on the disk. */
    long fileBytes() {
        return file.toFile().length();
    }

    int borrowedConnections() {
        return borrowed.get();
    }

    @Override
    public void close() throws SQLException {
        for (var reader : readers) {
            reader.close();
        }
        root.close();
    }
}
