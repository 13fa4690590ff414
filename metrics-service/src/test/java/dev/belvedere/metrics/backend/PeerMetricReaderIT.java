package dev.belvedere.metrics.backend;

import dev.belvedere.metrics.reader.MetricReader;
import dev.belvedere.testing.Peers;
import dev.belvedere.testing.PrometheusServer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A real Prometheus keeps the contract, so the contract is the right one. */
class PeerMetricReaderIT extends MetricReaderContract {
    private static final long END = alignedNow();

    @Nullable private static PrometheusServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = PrometheusServer.start(Peers.need("prometheus"), folder, "", "--enable-feature=exemplar-storage");
        write(server.base(), END);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    MetricReader reader() {
        if (server == null) {
            throw new IllegalStateException("the server was not started");
        }
        return readerOf(server.base());
    }

    @Override
    long end() {
        return END;
    }
}
