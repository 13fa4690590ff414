package dev.belvedere.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code up} promises: one suite per folder, ports by name, nothing left behind. */
class LauncherIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration START = Duration.ofMinutes(3);
    private static final List<String> PARTS = List.of("postgres", "backend", "metrics-service", "ui");

    @TempDir
    Path data;

    @BeforeAll
    static void needPackages() {
        LauncherRun.needPackages();
    }

    @Test
    void aPortInUseIsNamedBeforeAnythingStarts() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var run = LauncherRun.start(data, "up", "--free-ports", "--port", "ui=" + taken.getLocalPort())) {

            assertThat(run.awaitEnd(SOON)).isEqualTo(1);

            assertThat(run.printed())
                    .contains("Port " + taken.getLocalPort())
                    .contains("ui")
                    .contains("--port ui=")
                    .doesNotContain("ready");
        }
    }

    @Test
    void anUnknownOptionIsExplained() throws Exception {
        try (var run = LauncherRun.start(data, "up", "--port", "grafana=3000")) {
            assertThat(run.awaitEnd(SOON)).isEqualTo(2);
            assertThat(run.printed()).contains("no part is called 'grafana'").contains("postgres");
        }
    }

    @Test
    void nothingIsLeftAfterCtrlC() throws Exception {
        try (var run = up()) {
            var parts = processes(run);

            run.interrupt();

            run.awaitEnd(SOON);
            assertThat(run.printed()).endsWith("Stopped\n");
            assertThat(parts).noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void aSecondUpSaysThatItRunsAndDownStopsTheFirst() throws Exception {
        try (var first = up()) {
            var parts = processes(first);

            try (var second = LauncherRun.start(data, "up", "--free-ports")) {
                assertThat(second.awaitEnd(SOON)).isZero();
                assertThat(second.printed()).contains("runs already");
                assertThat(parts).allMatch(ProcessHandle::isAlive);
            }
            try (var status = LauncherRun.start(data, "status")) {
                assertThat(status.awaitEnd(SOON)).isZero();
                assertThat(status.printed()).contains("metrics-service").contains("MiB");
            }
            try (var down = LauncherRun.start(data, "down")) {
                assertThat(down.awaitEnd(SOON)).isZero();
                assertThat(parts).noneMatch(ProcessHandle::isAlive);
            }
        }
    }

    @Test
    void killingTheLauncherLeavesNothingBehindAndTheNextUpStarts() {
        try (var run = up()) {
            var parts = processes(run);

            run.handle().destroyForcibly();

            Awaitility.await().atMost(SOON).until(() -> parts.stream().noneMatch(ProcessHandle::isAlive));
        }
        try (var next = up()) {
            assertThat(processes(next)).allMatch(ProcessHandle::isAlive);
        }
    }

    private LauncherRun up() {
        return LauncherRun.start(data, "up", "--free-ports", "--no-aot", "--no-demo")
                .awaitUp(START);
    }

    private static List<ProcessHandle> processes(LauncherRun run) {
        return PARTS.stream().map(run::part).map(Optional::orElseThrow).toList();
    }
}
