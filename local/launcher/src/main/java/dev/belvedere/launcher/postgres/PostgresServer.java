package dev.belvedere.launcher.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The PostgreSQL server of one machine: its data folder and the command that runs it. */
public final class PostgresServer {
    public static final String SUPERUSER = "belvedere";

    private final Path data;
    private final Binaries binaries;
    private final Unprivileged unprivileged;

    private PostgresServer(Path data, Binaries binaries, Unprivileged unprivileged) {
        this.data = data;
        this.binaries = binaries;
        this.unprivileged = unprivileged;
    }

    /**
     * Unpacks the server's programs and makes its data folder, unless they are there.
     *
     * @param password of the superuser, used when the data folder is made
     */
    public static PostgresServer prepare(Path data, Path programs, String password) throws IOException {
        var server = new PostgresServer(data, Binaries.unpack(programs), Unprivileged.ofThisUser());
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            server.initialise(password);
        }
        return server;
    }

    public List<String> command(int port) {
        return unprivileged.command(List.of(
                binaries.program("postgres"),
                "-D",
                data.toString(),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "port=" + port,
                "-c",
                "unix_socket_directories=",
                // For one machine: a handful of connections, and memory left to the rest of the suite.
                "-c",
                "max_connections=40",
                "-c",
                "shared_buffers=24MB",
                "-c",
                "max_wal_size=128MB",
                "-c",
                "jit=off",
                "-c",
                "max_logical_replication_workers=0",
                "-c",
                "log_min_messages=warning"));
    }

    /** In a folder of its own, renamed when it is whole: a start that is broken off leaves nothing half made. */
    private void initialise(String password) throws IOException {
        Files.createDirectories(data.getParent());
        var next = Files.createTempDirectory(
                data.getParent(),
                "postgres-",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        unprivileged.own(next);
        var process = new ProcessBuilder(unprivileged.command(List.of(
                        binaries.program("initdb"),
                        "-D",
                        next.toString(),
                        "-U",
                        SUPERUSER,
                        "--pwfile=/dev/stdin",
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--no-locale")))
                .redirectErrorStream(true)
                .start();
        try (var input = process.getOutputStream()) {
            input.write((password + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException("PostgreSQL's initdb failed: " + output);
        }
        Files.move(next, data);
    }
}
