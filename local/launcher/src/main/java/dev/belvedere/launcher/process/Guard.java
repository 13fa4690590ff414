package dev.belvedere.launcher.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A small shell process that stops the children when this one is killed. It sees the end of its standard input, which the
 * operating system closes whatever way a process ends. Thread-safe.
 *
 * <p>Linux could signal the death of a parent by itself, but per thread and not elsewhere.
 */
public final class Guard implements AutoCloseable {
    private final Process shell;
    private final OutputStream orders;

    private Guard(Process shell) {
        this.shell = shell;
        this.orders = shell.getOutputStream();
    }

    public static Guard start() throws IOException {
        var command = Launch.inOwnSession(List.of("sh", "-c", script(), "belvedere-guard"));
        return new Guard(new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    void watch(long pid) {
        order("add " + pid);
    }

    void forget(long pid) {
        order("remove " + pid);
    }

    /** Ends the guard without touching what it watches; for when all of it has been stopped. */
    @Override
    public void close() {
        order("done");
        shell.destroy();
    }

    /** Closes the pipe as the operating system does when this process is killed. */
    void abandon() throws IOException {
        orders.close();
    }

    private synchronized void order(String line) {
        try {
            orders.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            orders.flush();
        } catch (IOException exception) {
            // The guard was killed: the suite still works, only a killed launcher would leave its children behind.
            if (shell.isAlive()) {
                throw new UncheckedIOException(exception);
            }
        }
    }

    private static String script() throws IOException {
        try (var resource = Guard.class.getResourceAsStream("guard.sh")) {
            if (resource == null) {
                throw new IOException("guard.sh is missing from the launcher's jar");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
