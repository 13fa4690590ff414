package dev.belvedere.launcher.suite;

import dev.belvedere.launcher.part.Part;
import dev.belvedere.launcher.process.Child;
import dev.belvedere.launcher.process.Guard;
import dev.belvedere.launcher.process.LogFile;
import dev.belvedere.launcher.process.RunFile;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A part with its current process. Started once, then started again whenever it ends by itself. */
final class RunningPart {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration FIRST_DELAY = Duration.ofSeconds(1);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);
    /** A part that ran that long is taken for healthy: its next failure counts as the first. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final Part part;
    private final Screen screen;
    private final Guard guard;
    private final RunFile run;
    private final LogFile log;
    private @Nullable Child child;
    private @Nullable Thread watcher;
    private boolean isStopping;

    RunningPart(Part part, Screen screen, Guard guard, RunFile run, LogFile log) {
        this.part = part;
        this.screen = screen;
        this.guard = guard;
        this.run = run;
        this.log = log;
    }

    /** Starts the part and waits until it is ready. */
    void start() throws InterruptedException, IOException {
        var begin = Instant.now();
        awaitReady(spawn());
        screen.done(part.name(), "ready", since(begin));
    }

    /** From now on starts the part again when it ends. */
    synchronized void keepRunning() {
        if (!isStopping) {
            watcher = Thread.ofVirtual().name("watch-" + part.name()).start(this::watch);
        }
    }

    /** Stops the part for good. */
    void stop() {
        Child last;
        synchronized (this) {
            isStopping = true;
            if (watcher != null) {
                watcher.interrupt();
            }
            last = child;
        }
        if (last != null && last.isAlive()) {
            last.stop(part.stopSignal(), GRACE);
        }
    }

    private synchronized Child spawn() throws IOException, InterruptedException {
        if (isStopping) {
            throw new InterruptedException("stopping");
        }
        var started = Child.start(part.command(), part.environment(), log, guard);
        child = started;
        run.started(part.name(), part.port(), started.handle());
        return started;
    }

    private void awaitReady(Child started) throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (!part.ready().getAsBoolean()) {
            if (!started.isAlive()) {
                throw new StartFailed(failure("stopped with exit code " + started.await()));
            }
            if (Instant.now().isAfter(deadline)) {
                throw new StartFailed(failure("was not ready after %d s".formatted(PATIENCE.toSeconds())));
            }
            Thread.sleep(POLL);
        }
    }

    private String failure(String what) {
        var end = String.join("\n    ", log.end(20));
        return "%s %s. The end of %s:%n    %s".formatted(part.name(), what, log.file(), end);
    }

    private void watch() {
        var delay = FIRST_DELAY;
        try {
            while (true) {
                var begin = Instant.now();
                var code = current().await();
                if (since(begin).compareTo(SETTLED) > 0) {
                    delay = FIRST_DELAY;
                }
                screen.say("%s stopped (exit code %d); it is started again in %d s"
                        .formatted(part.name(), code, delay.toSeconds()));
                Thread.sleep(delay);
                delay = shorter(delay.multipliedBy(2), LONGEST_DELAY);
                startAgain();
            }
        } catch (InterruptedException exception) {
            // The suite stops.
        }
    }

    private void startAgain() throws InterruptedException {
        var begin = Instant.now();
        try {
            awaitReady(spawn());
            screen.done(part.name(), "is back", since(begin));
        } catch (StartFailed | IOException exception) {
            // The end of the log was of use at the first start; now the log is where it always is.
            screen.say(
                    String.valueOf(exception.getMessage()).lines().findFirst().orElse(""));
            stopUnready();
        }
    }

    private void stopUnready() {
        var last = child;
        if (last != null && last.isAlive()) {
            last.kill();
        }
    }

    private synchronized Child current() {
        if (child == null) {
            throw new IllegalStateException(part.name() + " was not started");
        }
        return child;
    }

    private static Duration since(Instant begin) {
        return Duration.between(begin, Instant.now());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
