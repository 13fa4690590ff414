package dev.belvedere.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;

/**
 * What runs, written for {@code status}, {@code down} and the next {@code up}: {@code <part>.pid}, {@code <part>.start},
 * {@code <part>.port} and {@code launcher.*}. Thread-safe.
 */
public final class RunFile {
    private static final String LAUNCHER = "launcher";

    private final Path file;
    private final Properties lines = new Properties();

    public RunFile(Path folder) {
        this.file = folder.resolve("suite.properties");
        if (Files.isRegularFile(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                lines.load(reader);
            } catch (IOException exception) {
                throw new UncheckedIOException(exception);
            }
        }
    }

    /** Forgets everything and writes down the launcher, which is this process. */
    public synchronized void begin() {
        lines.clear();
        put(LAUNCHER, ProcessHandle.current());
        write();
    }

    public synchronized void started(String part, int port, ProcessHandle process) {
        put(part, process);
        lines.setProperty(part + ".port", Integer.toString(port));
        write();
    }

    public synchronized void end() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    public Optional<Identity> launcher() {
        return Optional.ofNullable(identities().get(LAUNCHER));
    }

    /** The parts by name, without the launcher. */
    public Map<String, Identity> parts() {
        var parts = identities();
        parts.remove(LAUNCHER);
        return parts;
    }

    public synchronized String port(String part) {
        return lines.getProperty(part + ".port", "");
    }

    private synchronized Map<String, Identity> identities() {
        var found = new LinkedHashMap<String, Identity>();
        for (var key : new TreeSet<>(lines.stringPropertyNames())) {
            if (key.endsWith(".pid")) {
                var part = key.substring(0, key.length() - ".pid".length());
                found.put(part, new Identity(number(part + ".pid"), number(part + ".start")));
            }
        }
        return found;
    }

    private long number(String key) {
        try {
            return Long.parseLong(lines.getProperty(key, "0"));
        } catch (NumberFormatException exception) {
            return 0;
        }
    }

    private void put(String part, ProcessHandle process) {
        var identity = Identity.of(process);
        lines.setProperty(part + ".pid", Long.toString(identity.pid()));
        lines.setProperty(part + ".start", Long.toString(identity.startMillis()));
    }

    private void write() {
        try {
            var next = file.resolveSibling(file.getFileName() + ".next");
            try (var writer = Files.newBufferedWriter(next)) {
                lines.store(writer, null);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
