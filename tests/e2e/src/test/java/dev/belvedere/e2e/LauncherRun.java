package dev.belvedere.e2e;

import dev.belvedere.testing.Checkout;
import dev.belvedere.testing.Need;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The launcher as a child process with a data folder of its own, as {@code ./belvedere} would start it. */
final class LauncherRun implements AutoCloseable {
    private static final Path JAR = Path.of("local/launcher/target/launcher/belvedere-launcher.jar");

    private final Process process;
    private final Path data;
    private final Path output;

    private LauncherRun(Process process, Path data, Path output) {
        this.process = process;
        this.data = data;
        this.output = output;
    }

    /** Skips the running test unless every part was packaged. */
    static void needPackages() {
        var parts = List.of("local/backend", "local/demo", "metrics-service", "ui");
        var missing = parts.stream()
                .filter(part ->
                        !Files.exists(Checkout.root().resolve(part).resolve("target/quarkus-app/quarkus-run.jar")))
                .toList();
        Need.that(
                missing.isEmpty() && Files.exists(Checkout.root().resolve(JAR)),
                "the suite is not packaged (./mvnw -Dquick package builds it); missing: " + missing);
    }

    static LauncherRun start(Path data, String... arguments) {
        try {
            Files.createDirectories(data);
            var output = Files.createTempFile(data, "launcher-", ".out");
            var builder = new ProcessBuilder(command(arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("BELVEDERE_DATA", data.toString());
            var run = new LauncherRun(builder.start(), data, output);
            // A test run that is killed must not leave the suite behind.
            Runtime.getRuntime().addShutdownHook(new Thread(run.process::destroy));
            return run;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static List<String> command(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dbelvedere.root=" + Checkout.root(),
                "-jar",
                Checkout.root().resolve(JAR).toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Waits until the suite is up; fails with what the launcher printed. */
    LauncherRun awaitUp(Duration patience) {
        var deadline = Instant.now().plus(patience);
        while (!printed().contains("Belvedere is up")) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                var text = printed();
                close();
                throw new AssertionError("the suite did not come up:\n" + text);
            }
            pause();
        }
        return this;
    }

    /** The exit code; fails if the launcher still runs after {@code patience}. */
    int awaitEnd(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("the launcher still runs after %s:\n%s".formatted(patience, printed()));
        }
        return process.exitValue();
    }

    String printed() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** The process of a part, as the launcher wrote it down last. */
    Optional<ProcessHandle> part(String name) {
        return Optional.ofNullable(runFile().getProperty(name + ".pid"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)));
    }

    int port(String part) {
        return Integer.parseInt(runFile().getProperty(part + ".port"));
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** As Ctrl-C in a terminal does. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException exception) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private Properties runFile() {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("run/suite.properties"))) {
            properties.load(reader);
            return properties;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(exception);
        }
    }
}
