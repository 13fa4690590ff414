package dev.belvedere.launcher.aot;

import dev.belvedere.launcher.part.JavaPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The folder of the JDK's ahead-of-time caches, one per part. */
public record Caches(Path folder) {
    private static final String UNFINISHED = ".unfinished";

    /** The cache that fits the part as it is built now. */
    public Optional<Path> find(JavaPart part) throws IOException {
        return Optional.of(file(part)).filter(Files::isRegularFile);
    }

    /** Where the JVM writes the cache of a part before it is taken over; beside it lie files of its own. */
    Path unfinished(JavaPart part) {
        return folder.resolve(part.name() + UNFINISHED);
    }

    /** Makes the folder, and removes what a training that was broken off has left in it. */
    void sweep() throws IOException {
        Files.createDirectories(folder);
        try (var left = Files.newDirectoryStream(folder, "*" + UNFINISHED + "*")) {
            for (var file : left) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Takes over a finished cache and drops those of earlier builds. */
    void keep(JavaPart part, Path finished) throws IOException {
        var file = file(part);
        Files.move(finished, file, StandardCopyOption.ATOMIC_MOVE);
        try (var others = Files.newDirectoryStream(folder, part.name() + "-????????????????.aot")) {
            for (var other : others) {
                if (!other.equals(file)) {
                    Files.deleteIfExists(other);
                }
            }
        }
    }

    private Path file(JavaPart part) throws IOException {
        return folder.resolve("%s-%s.aot".formatted(part.name(), CacheKey.of(part)));
    }
}
