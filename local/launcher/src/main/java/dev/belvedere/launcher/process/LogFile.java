package dev.belvedere.launcher.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** The log of one part: the file and the one before it, each at most {@link #LIMIT_BYTES} long. */
public final class LogFile {
    static final long LIMIT_BYTES = 8L << 20;

    private final Path file;

    public LogFile(Path folder, String part) throws IOException {
        Files.createDirectories(folder);
        this.file = folder.resolve(part + ".log");
    }

    /** Appends everything that {@code output} gives until its end. */
    void copy(InputStream output) {
        try (output) {
            var buffer = new byte[8192];
            for (var length = output.read(buffer); length >= 0; length = output.read(buffer)) {
                append(buffer, length);
            }
        } catch (IOException exception) {
            // A log that cannot be written (a full disk) must not stop the part: without a reader its pipe would fill.
            drain(output);
        }
    }

    /** The last lines, oldest first; fewer if the log is shorter. */
    public List<String> end(int lines) {
        try (Stream<String> all = Files.lines(file, StandardCharsets.UTF_8)) {
            var kept = all.toList();
            return kept.subList(Math.max(0, kept.size() - lines), kept.size());
        } catch (IOException | UncheckedIOException exception) {
            return List.of();
        }
    }

    public Path file() {
        return file;
    }

    private synchronized void append(byte[] bytes, int length) throws IOException {
        if (Files.exists(file) && Files.size(file) + length > LIMIT_BYTES) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.write(bytes, 0, length);
        }
    }

    private static void drain(InputStream output) {
        try {
            output.transferTo(OutputStream.nullOutputStream());
        } catch (IOException exception) {
            // The part has ended; there is nothing left to read.
        }
    }
}
