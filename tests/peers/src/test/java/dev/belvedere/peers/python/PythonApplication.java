package dev.belvedere.peers.python;

import dev.belvedere.testing.Checkout;
import dev.belvedere.testing.FreePort;
import dev.belvedere.testing.Need;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code application.py} with its libraries, run in a virtual environment of its own below {@code target}. */
final class PythonApplication implements AutoCloseable {
    private static final Path SOURCES = Checkout.root().resolve("tests/peers/src/test/resources/python");
    private static final Path HOME = Checkout.root().resolve("tests/peers/target/python");

    private final Process process;
    private final BufferedReader answers;
    private final URI address;

    private PythonApplication(Process process, URI address) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.address = address;
    }

    /** Starts it, or skips the running test where Python or its packages cannot be had. */
    static PythonApplication start(List<URI> otlpMetrics) {
        var python = HOME.resolve("venv/bin/python");
        Need.that(isInstalled(python), "Python 3 with venv, or the packages from PyPI, are not to be had here");
        var port = FreePort.next();
        var command = new ArrayList<>(
                List.of(python.toString(), SOURCES.resolve("application.py").toString(), Integer.toString(port)));
        otlpMetrics.forEach(url -> command.add(url.toString()));
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(HOME.resolve("application.log").toFile())
                    .start();
            return new PythonApplication(process, URI.create("http://127.0.0.1:" + port));
        } catch (IOException e) {
            throw new UncheckedIOException("the application could not be started", e);
        }
    }

    /** Where {@code /metrics} is served. */
    URI address() {
        return address;
    }

    /** Counts one run that ends in {@code status}, and returns when its OTLP metrics were sent. */
    void run(String status) {
        try {
            process.outputWriter(StandardCharsets.UTF_8)
                    .append(status)
                    .append('\n')
                    .flush();
            var answer = answers.readLine();
            if (!"done".equals(answer)) {
                throw new IllegalStateException("the application answered %s; see %s".formatted(answer, HOME));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the application is gone", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static boolean isInstalled(Path python) {
        var stamp = HOME.resolve("installed.txt");
        var requirements = SOURCES.resolve("requirements.txt");
        try {
            if (Files.exists(stamp) && Files.mismatch(stamp, requirements) == -1) {
                return true;
            }
            Files.createDirectories(HOME);
            var made = succeeds("python3", "-m", "venv", HOME.resolve("venv").toString())
                    && succeeds(
                            python.toString(),
                            "-m",
                            "pip",
                            "install",
                            "--quiet",
                            "--requirement",
                            requirements.toString());
            if (made) {
                Files.copy(requirements, stamp);
            }
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("%s could not be prepared".formatted(HOME), e);
        }
    }

    private static boolean succeeds(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(HOME.resolve("install.log").toFile())
                    .start();
            return process.waitFor(3, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // no such program
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
