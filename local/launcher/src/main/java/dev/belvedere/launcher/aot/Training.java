package dev.belvedere.launcher.aot;

import dev.belvedere.launcher.part.HttpReadiness;
import dev.belvedere.launcher.part.JavaPart;
import dev.belvedere.launcher.process.Child;
import dev.belvedere.launcher.process.Guard;
import dev.belvedere.launcher.process.Launch;
import dev.belvedere.launcher.process.LogFile;
import dev.belvedere.launcher.process.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the caches that are missing, in the background after the suite is ready: one part at a time, at the lowest
 * priority, in a second process on other ports. The parts that serve are never touched, so neither the first start nor a
 * stop takes longer.
 */
public final class Training {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** The JVM writes the cache when it ends: 10 to 30 s at the lowest priority on two busy cores. */
    private static final Duration WRITING = Duration.ofMinutes(5);

    private final Caches caches;
    private final Guard guard;
    private final LogFile log;
    private final Consumer<String> report;
    private @Nullable Child current;
    private boolean isStopped;

    public Training(Caches caches, Guard guard, LogFile log, Consumer<String> report) {
        this.caches = caches;
        this.guard = guard;
        this.log = log;
        this.report = report;
    }

    /** Trains {@code parts}, each of which is set up so that it disturbs nothing. */
    public void run(List<JavaPart> parts) {
        try {
            caches.sweep();
        } catch (IOException exception) {
            report.accept("Unfinished start-up caches could not be removed: " + exception.getMessage());
        }
        for (var part : parts) {
            try {
                train(part);
            } catch (IOException exception) {
                // Without a cache the part only starts more slowly.
                report.accept("No start-up cache for %s: %s".formatted(part.name(), exception.getMessage()));
            } catch (InterruptedException exception) {
                return;
            }
        }
    }

    /** Breaks off; leaves no process behind. */
    public synchronized void stop() {
        isStopped = true;
        if (current != null && current.isAlive()) {
            current.kill();
        }
    }

    private void train(JavaPart part) throws IOException, InterruptedException {
        var unfinished = caches.unfinished(part);
        var child = start(part, unfinished);
        if (awaitReady(part, child)) {
            part.warmUp().forEach(HttpReadiness::isOk);
            child.stop(Signal.TERMINATE, WRITING);
        } else {
            child.kill();
        }
        if (!isStopped() && Files.isRegularFile(unfinished)) {
            caches.keep(part, unfinished);
        }
    }

    private synchronized Child start(JavaPart part, Path output) throws IOException, InterruptedException {
        if (isStopped) {
            throw new InterruptedException("stopped");
        }
        var command = Launch.atLowPriority(part.command("-XX:AOTCacheOutput=" + output));
        var started = Child.start(command, part.environment(), log, guard);
        current = started;
        return started;
    }

    private boolean awaitReady(JavaPart part, Child child) throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (child.isAlive() && Instant.now().isBefore(deadline)) {
            if (HttpReadiness.isOk(part.ready())) {
                return true;
            }
            Thread.sleep(Duration.ofMillis(250));
        }
        return false;
    }

    private synchronized boolean isStopped() {
        return isStopped;
    }
}
