package dev.belvedere.launcher.process;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A running child process whose output goes to a bounded log, and which the guard stops if the launcher dies. */
public final class Child {
    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    /**
     * Starts {@code command}.
     *
     * @param environment added to the launcher's own
     */
    public static Child start(List<String> command, Map<String, String> environment, LogFile log, Guard guard)
            throws IOException {
        var builder = new ProcessBuilder(Launch.inOwnSession(command)).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        guard.watch(process.pid());
        process.getOutputStream().close();
        Thread.ofVirtual().name("log-" + process.pid()).start(() -> log.copy(process.getInputStream()));
        process.onExit().thenRun(() -> guard.forget(process.pid()));
        return new Child(process);
    }

    public long pid() {
        return process.pid();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until the process has ended, and gives its exit code. */
    public int await() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks it to stop, and kills it with all its children if it has not after {@code grace}. */
    public void stop(Signal signal, Duration grace) {
        if (process.isAlive()) {
            signal.send(process.toHandle());
        }
        try {
            if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException exception) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /** Kills it with all its children, and waits for its end. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }
}
