package dev.belvedere.metrics.support;

import dev.belvedere.testing.FreePort;
import dev.belvedere.testing.PackagedPart;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The packaged backend, with an empty store. A test that needs it says {@link PackagedPart#need}. */
public final class BackendResource implements QuarkusTestResourceLifecycleManager {
    public static final String MODULE = "local/backend";

    @Nullable private PackagedPart backend;

    @Override
    public Map<String, String> start() {
        if (!PackagedPart.isPackaged(MODULE)) {
            return Map.of("belvedere.prometheus.url", "http://127.0.0.1:" + FreePort.next());
        }
        try {
            var folder = Files.createTempDirectory("backend");
            backend = PackagedPart.start(
                    MODULE, folder, Map.of("QUARKUS_GRPC_SERVER_PORT", Integer.toString(FreePort.next())));
        } catch (IOException exception) {
            throw new UncheckedIOException("no folder for the backend", exception);
        }
        return Map.of("belvedere.prometheus.url", backend.base().toString());
    }

    @Override
    public void stop() {
        if (backend != null) {
            backend.close();
        }
    }
}
