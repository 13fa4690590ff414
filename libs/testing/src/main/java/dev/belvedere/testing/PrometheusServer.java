package dev.belvedere.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real Prometheus with its remote-write and OTLP receivers on, for the time of a test. */
public final class PrometheusServer implements AutoCloseable {
    private final ChildProcess process;
    private final URI base;

    private PrometheusServer(ChildProcess process, URI base) {
        this.process = process;
        this.base = base;
    }

    /**
     * Starts {@code program} with an empty store in {@code folder} and waits until it answers.
     *
     * @param configuration text of {@code prometheus.yml}; empty scrapes nothing
     * @param options more command line options
     */
    public static PrometheusServer start(Path program, Path folder, String configuration, String... options) {
        var port = FreePort.next();
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("prometheus.yml"), configuration);
        } catch (IOException e) {
            throw new UncheckedIOException("the configuration could not be written to %s".formatted(folder), e);
        }
        var command = new ArrayList<>(List.of(
                program.toString(),
                "--config.file=prometheus.yml",
                "--storage.tsdb.path=data",
                "--web.listen-address=127.0.0.1:" + port,
                "--web.enable-remote-write-receiver"));
        command.addAll(List.of(options));
        var base = URI.create("http://127.0.0.1:" + port);
        var process = ChildProcess.start("prometheus", folder, Map.of(), command);
        return new PrometheusServer(process.await(base.resolve("/-/ready"), Duration.ofSeconds(60)), base);
    }

    /** The address that {@code /api/v1/…} is appended to. */
    public URI base() {
        return base;
    }

    public RemoteWrite remoteWrite() {
        return new RemoteWrite(base.resolve("/api/v1/write"));
    }

    @Override
    public void close() {
        process.close();
    }
}
