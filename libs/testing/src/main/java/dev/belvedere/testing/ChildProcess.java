package dev.belvedere.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program started for a test. Closing it stops it: politely first, after ten seconds by force. */
public final class ChildProcess implements AutoCloseable {
    private final String name;
    private final Process process;
    private final Path log;

    private ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts {@code command} in {@code folder}, which is made when missing; output goes to {@code <name>.log} there.
     * The process inherits this one's environment, with {@code environment} on top.
     */
    public static ChildProcess start(String name, Path folder, Map<String, String> environment, List<String> command) {
        try {
            Files.createDirectories(folder);
            var log = folder.resolve(name + ".log");
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            var child = new ChildProcess(name, builder.start(), log);
            // A test run that is killed must not leave servers behind.
            Runtime.getRuntime().addShutdownHook(new Thread(child.process::destroyForcibly));
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException("%s could not be started".formatted(name), e);
        }
    }

    /** Returns once {@code health} answers 200; fails with the end of the log when that takes too long. */
    public ChildProcess await(URI health, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!Http.answersOk(health)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                var state = process.isAlive() ? "was not ready after " + patience : "ended by itself";
                close();
                throw new IllegalStateException("%s %s:%n%s".formatted(name, state, logEnd()));
            }
            pause();
        }
        return this;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Ends the process without a chance to tidy up, as {@code kill -9} does, and returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /** The last lines of the process' output. */
    public String logEnd() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        } catch (IOException e) {
            return "(log unreadable: %s)".formatted(e.getMessage());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a process", e);
        }
    }
}
