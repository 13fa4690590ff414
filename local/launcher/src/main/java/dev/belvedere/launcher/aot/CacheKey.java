package dev.belvedere.launcher.aot;

import dev.belvedere.launcher.part.JavaPart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a cache depends on, as a short name: the JVM, its flags, and of every jar what the JVM compares too, which is path,
 * size and time of change.
 */
final class CacheKey {
    private CacheKey() {}

    static String of(JavaPart part) throws IOException {
        var text = new StringBuilder(Runtime.version().toString())
                .append(System.getProperty("java.home"))
                .append(part.command());
        try (var files = Files.walk(part.jar().getParent())) {
            for (var jar : files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                text.append('\n').append(describe(jar));
            }
        }
        return hash(text.toString());
    }

    private static String describe(Path jar) throws IOException {
        return "%s %d %s".formatted(jar, Files.size(jar), Files.getLastModifiedTime(jar));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException(exception);
        }
    }
}
