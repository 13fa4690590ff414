package dev.belvedere.ui.app;

import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The files of the web app, from the class path. Only what the build listed is ever looked up. */
@Singleton
class Assets {
    private static final String FOLDER = "webapp";
    private static final Map<String, String> ENDINGS = Map.of("", "", "br", ".br", "gzip", ".gz");

    private final Map<String, Asset> byPath = read("/files.txt")
            .toString()
            .lines()
            .map(Asset::parse)
            .collect(Collectors.toMap(Asset::path, Function.identity()));
    /** The whole app is about a megabyte in each form. */
    private final Map<String, Buffer> contents = new ConcurrentHashMap<>();

    Optional<Asset> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    Buffer content(Asset asset, String encoding) {
        return contents.computeIfAbsent(asset.path() + ENDINGS.get(encoding), Assets::read);
    }

    /** The page that starts the app, with the word that stands for the nonce. */
    String page() {
        return contents.computeIfAbsent("/index.html", Assets::read).toString(StandardCharsets.UTF_8);
    }

    private static Buffer read(String path) {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + path)) {
            if (file == null) {
                throw new IllegalStateException(
                        "The web app is not in the gateway (%s%s): build the module ui with Maven"
                                .formatted(FOLDER, path));
            }
            return Buffer.buffer(file.readAllBytes());
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
