package dev.belvedere.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // set before each test
class ChildTest {
    @TempDir
    Path folder;

    private Guard guard;
    private LogFile log;

    @BeforeEach
    void startGuard() throws Exception {
        guard = Guard.start();
        log = new LogFile(folder, "part");
    }

    @AfterEach
    void stopGuard() {
        guard.close();
    }

    @Test
    void outputAndErrorsGoToTheLog() throws Exception {
        var child = start("echo to-out; echo to-err >&2");

        assertThat(child.await()).isZero();

        await(() -> log.end(5).size() == 2);
        assertThat(log.end(5)).containsExactly("to-out", "to-err");
    }

    @Test
    void aProcessThatIgnoresTheSignalIsKilledAfterTheGrace() throws Exception {
        var child = start("trap '' TERM; echo ready; while :; do sleep 0.1; done");
        await(() -> log.end(1).contains("ready"));

        child.stop(Signal.TERMINATE, Duration.ofMillis(300));

        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void theGuardStopsWhatItWatchesWhenTheLauncherIsGone() throws Exception {
        var abandoned = Guard.start();
        var polite = start("sleep 60", abandoned);
        var stubborn = start("trap '' TERM; while :; do sleep 0.1; done", abandoned);
        start("true", abandoned).await();

        abandoned.abandon();

        await(() -> !polite.isAlive());
        assertThat(stubborn.isAlive()).as("it has ten seconds").isTrue();
        stubborn.kill();
    }

    private Child start(String script) throws Exception {
        return start(script, guard);
    }

    private Child start(String script, Guard by) throws Exception {
        return Child.start(List.of("sh", "-c", script), Map.of(), log, by);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        var deadline = Instant.now().plusSeconds(10);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(20);
        }
    }
}
