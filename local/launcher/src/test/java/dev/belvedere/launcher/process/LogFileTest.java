package dev.belvedere.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    Path folder;

    @Test
    void endIsTheLastLines() throws Exception {
        var log = new LogFile(folder, "part");

        log.copy(text("one\ntwo\nthree\n"));

        assertThat(log.end(2)).containsExactly("two", "three");
        assertThat(log.end(9)).hasSize(3);
    }

    @Test
    void endOfALogThatWasNeverWrittenIsEmpty() throws Exception {
        assertThat(new LogFile(folder, "part").end(2)).isEmpty();
    }

    @Test
    void twoFilesOfBoundedSizeAreKept() throws Exception {
        var log = new LogFile(folder, "part");
        var megabyte = "x".repeat((1 << 20) - 1) + "\n";

        for (var written = 0; written < 20; written++) {
            log.copy(text(megabyte));
        }

        assertThat(Files.size(folder.resolve("part.log"))).isLessThanOrEqualTo(LogFile.LIMIT_BYTES);
        assertThat(Files.size(folder.resolve("part.log.1"))).isLessThanOrEqualTo(LogFile.LIMIT_BYTES);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("part.log", "part.log.1");
    }

    private static ByteArrayInputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
