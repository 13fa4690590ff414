package dev.belvedere.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {
    @TempDir
    Path folder;

    @Test
    void aLockThatWasGivenBackCanBeTakenAgain() throws Exception {
        RunLock.take(folder).orElseThrow().close();

        try (var again = RunLock.take(folder).orElseThrow()) {
            assertThat(again).isNotNull();
        }
    }
}
