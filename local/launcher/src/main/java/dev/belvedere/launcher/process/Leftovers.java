package dev.belvedere.launcher.process;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Processes of a launcher that was killed together with its guard. */
public final class Leftovers {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private Leftovers() {}

    /** Stops what the run file names and still runs; returns how many that were. The caller holds the lock. */
    public static int stop(RunFile run) {
        var left = run.parts().values().stream()
                .flatMap(identity -> identity.find().stream())
                .toList();
        left.forEach(ProcessHandle::destroy);
        var gone =
                CompletableFuture.allOf(left.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
        try {
            gone.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException exception) {
            left.forEach(ProcessHandle::destroyForcibly);
        } catch (ExecutionException exception) {
            throw new IllegalStateException(exception);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
        return left.size();
    }
}
