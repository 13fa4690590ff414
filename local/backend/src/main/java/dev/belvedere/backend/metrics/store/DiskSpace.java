package dev.belvedere.backend.metrics.store;

import dev.belvedere.backend.metrics.model.WriteRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Refuses writes while the disk is nearly full, before it is full: the database needs room to move what was accepted
 * already. Looks at most once a second.
 */
final class DiskSpace {
    private static final long INTERVAL_NANOS = Duration.ofSeconds(1).toNanos();

    private final Path folder;
    private final long leastBytes;
    private volatile long usableBytes = Long.MAX_VALUE;
    private volatile long lookedNanos;

    DiskSpace(Path folder, long leastBytes) {
        this.folder = folder;
        this.leastBytes = leastBytes;
        this.lookedNanos = System.nanoTime() - INTERVAL_NANOS;
    }

    /** Throws {@link WriteRefused} if there is too little space. */
    void check() {
        if (usableBytes() < leastBytes) {
            throw new WriteRefused(
                    WriteRefused.Reason.DISK_FULL,
                    ("The disk is nearly full: %d MB are free and %d MB must stay free. Queries still work;"
                                    + " free some space, or lower retention-size or free-space-limit.")
                            .formatted(usableBytes >> 20, leastBytes >> 20));
        }
    }

    long usableBytes() {
        var now = System.nanoTime();
        if (now - lookedNanos >= INTERVAL_NANOS) {
            lookedNanos = now;
            try {
                usableBytes = Files.getFileStore(folder).getUsableSpace();
            } catch (IOException e) {
                // Not knowing is no reason to refuse; a disk that is really full refuses the write itself.
                usableBytes = Long.MAX_VALUE;
            }
        }
        return usableBytes;
    }
}
