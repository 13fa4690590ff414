package dev.belvedere.launcher.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process as written down: its number and when it started, since numbers are used again.
 *
 * @param startMillis epoch milliseconds
 */
public record Identity(long pid, long startMillis) {
    /** The start is computed from the boot time, which moves a little when the clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    public static Identity of(ProcessHandle process) {
        return new Identity(
                process.pid(),
                process.info().startInstant().orElseGet(Instant::now).toEpochMilli());
    }

    /** The process, if it is the one that was written down and still runs. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(this::isSame).filter(ProcessHandle::isAlive);
    }

    private boolean isSame(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Math.abs(start.toEpochMilli() - startMillis) <= TOLERANCE.toMillis())
                .orElse(false);
    }
}
