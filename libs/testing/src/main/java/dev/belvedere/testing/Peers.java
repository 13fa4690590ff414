package dev.belvedere.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The real servers that tests compare with, as {@code tests/peers/install} builds them. */
public final class Peers {
    private Peers() {}

    /** The program of that name, when {@code ./belvedere peers} built it before. */
    public static Optional<Path> find(String program) {
        var script = Checkout.root().resolve("tests/peers/install");
        if (!Files.isExecutable(script)) {
            return Optional.empty();
        }
        var path = firstLine(new ProcessBuilder(script.toString(), "--print-path", program));
        return path.isEmpty() ? Optional.empty() : Optional.of(Path.of(path));
    }

    /** The program of that name, or the running test is skipped with a line that says how to get it. */
    public static Path need(String program) {
        var found = find(program);
        Need.that(found.isPresent(), "the real %s is not here (./belvedere peers builds it)".formatted(program));
        return found.orElseThrow();
    }

    /** The program of that name in one of the folders of {@code PATH}: what the machine's owner installed. */
    public static Optional<Path> onPath(String program) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String firstLine(ProcessBuilder command) {
        try {
            var process = command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(30, TimeUnit.SECONDS);
            return output.lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException("%s could not be run".formatted(command.command()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for a peer", e);
        }
    }
}
