package dev.belvedere.backend;

import dev.belvedere.testing.FreePort;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The backend on free ports with an empty data folder and a scrape file that a test may write. */
public class BackendProfile implements QuarkusTestProfile {
    /** Set once a process: the profile is loaded by one class loader and the tests by another. */
    private static final String FOLDER = "backend-test.folder";

    private static synchronized Path folder() {
        if (System.getProperty(FOLDER) == null) {
            try {
                System.setProperty(
                        FOLDER, Files.createTempDirectory("backend-test").toString());
            } catch (IOException e) {
                throw new UncheckedIOException("no temporary folder", e);
            }
        }
        return Path.of(System.getProperty(FOLDER));
    }

    /** The file that the backend under test follows. */
    public static Path scrapeFile() {
        return folder().resolve("scrape.yml");
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.grpc.server.test-port",
                Integer.toString(FreePort.next()),
                "belvedere.backend.data",
                folder().resolve("data").toString(),
                "belvedere.backend.scrape.files",
                scrapeFile().toString(),
                "belvedere.backend.scrape.body",
                "1M",
                "belvedere.backend.scrape.samples",
                "5000",
                "belvedere.backend.metrics.retention-time",
                "0S");
    }
}
