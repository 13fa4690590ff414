package dev.belvedere.metrics.backend;

import dev.belvedere.metrics.reader.MetricReader;
import dev.belvedere.testing.FreePort;
import dev.belvedere.testing.PackagedPart;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The packaged backend keeps the contract. */
class BackendMetricReaderIT extends MetricReaderContract {
    private static final long END = alignedNow();

    @Nullable private static PackagedPart server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        PackagedPart.need("local/backend");
        server = PackagedPart.start(
                "local/backend", folder, Map.of("QUARKUS_GRPC_SERVER_PORT", Integer.toString(FreePort.next())));
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
