package dev.belvedere.peers.demo;

import dev.belvedere.testing.FreePort;
import dev.belvedere.testing.Need;
import dev.belvedere.testing.PackagedPart;
import dev.belvedere.testing.Peers;
import dev.belvedere.testing.PrometheusServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What scrapes targets and answers queries about them. */
enum Scraper {
    /** The pinned Prometheus 3. */
    PROMETHEUS {
        @Override
        Running start(Path folder, String scrapeConfiguration) {
            return prometheus(Peers.need("prometheus"), folder, scrapeConfiguration);
        }
    },

    /** Whatever Prometheus the machine has installed; Debian bookworm's is 2.42. */
    INSTALLED_PROMETHEUS {
        @Override
        Running start(Path folder, String scrapeConfiguration) {
            var program = Peers.onPath("prometheus");
            Need.that(program.isPresent(), "no Prometheus is installed (Debian: apt-get install prometheus)");
            return prometheus(program.orElseThrow(), folder, scrapeConfiguration);
        }
    },

    BACKEND {
        @Override
        Running start(Path folder, String scrapeConfiguration) {
            PackagedPart.need("local/backend");
            var file = folder.resolve("scrape.yml");
            try {
                Files.writeString(file, scrapeConfiguration);
            } catch (IOException e) {
                throw new UncheckedIOException("%s could not be written".formatted(file), e);
            }
            var backend = PackagedPart.start(
                    "local/backend",
                    folder,
                    Map.of(
                            "QUARKUS_GRPC_SERVER_PORT", Integer.toString(FreePort.next()),
                            "BELVEDERE_SCRAPE_FILES", file.toString()));
            return new Running(backend.base(), backend);
        }
    };

    /** A scraper that runs; {@code base} is what {@code /api/v1} follows. */
    record Running(URI base, AutoCloseable process) implements AutoCloseable {
        @Override
        public void close() throws Exception {
            process.close();
        }
    }

    abstract Running start(Path folder, String scrapeConfiguration);

    private static Running prometheus(Path program, Path folder, String scrapeConfiguration) {
        var server = PrometheusServer.start(program, folder, scrapeConfiguration);
        return new Running(server.base(), server);
    }
}
