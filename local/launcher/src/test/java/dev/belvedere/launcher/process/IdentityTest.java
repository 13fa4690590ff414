package dev.belvedere.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentityTest {
    private final ProcessHandle self = ProcessHandle.current();

    @Test
    void aRunningProcessIsFoundAgain() {
        assertThat(Identity.of(self).find()).contains(self);
    }

    @Test
    void anotherProcessWithTheSameNumberIsNotTaken() {
        var earlier = new Identity(self.pid(), Identity.of(self).startMillis() - 60_000);

        assertThat(earlier.find()).isEmpty();
    }

    @Test
    void aProcessThatHasEndedIsNotFound() throws Exception {
        var process = new ProcessBuilder("true").start();
        var identity = Identity.of(process.toHandle());
        process.waitFor();

        assertThat(identity.find()).isEmpty();
    }
}
