package dev.belvedere.backend.metrics.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteAheadLogTest {
    @TempDir
    Path folder;

    private static ByteBuffer record(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> replay(long after) throws IOException {
        var records = new ArrayList<String>();
        try (var log = new WriteAheadLog(folder, 0)) {
            log.replay(after, bytes -> records.add(new String(bytes, StandardCharsets.UTF_8)));
        }
        return records;
    }

    private Path firstFile() {
        return folder.resolve("000000000001.wal");
    }

    @Test
    void recordsAreReplayedInOrderAcrossFiles() throws IOException {
        try (var log = new WriteAheadLog(folder, 0)) {
            log.append(record("one"));
            log.cut();
            log.append(record("two"));
        }

        assertThat(replay(0)).containsExactly("one", "two");
        assertThat(replay(1)).containsExactly("two");
    }

    @Test
    void aTornLastRecordIsLeftOutAndWhatIsBeforeItIsNot() throws IOException {
        try (var log = new WriteAheadLog(folder, 0)) {
            log.append(record("whole"));
            log.append(record("torn"));
        }
        try (var file = Files.newByteChannel(firstFile(), StandardOpenOption.WRITE)) {
            file.truncate(file.size() - 2);
        }

        assertThat(replay(0)).containsExactly("whole");
    }

    @Test
    void aRecordWithAWrongChecksumEndsItsFile() throws IOException {
        try (var log = new WriteAheadLog(folder, 0)) {
            log.append(record("good"));
            log.append(record("flip"));
        }
        var bytes = Files.readAllBytes(firstFile());
        bytes[bytes.length - 1] ^= 1;
        Files.write(firstFile(), bytes);

        assertThat(replay(0)).containsExactly("good");
    }

    @Test
    void filesThatAreSafeElsewhereAreDeleted() throws IOException {
        try (var log = new WriteAheadLog(folder, 0)) {
            log.append(record("old"));
            var ended = log.cut();
            log.append(record("new"));
            log.deleteThrough(ended);

            assertThat(log.bytes()).isEqualTo(8 + "new".length());
        }

        assertThat(replay(0)).containsExactly("new");
    }
}
