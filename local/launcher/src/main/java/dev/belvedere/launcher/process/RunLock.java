package dev.belvedere.launcher.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Held by the one launcher of a data folder. The operating system drops it when the process ends, however it does. */
public final class RunLock implements AutoCloseable {
    private final FileLock lock;

    private RunLock(FileLock lock) {
        this.lock = lock;
    }

    /** Takes the lock; empty if another launcher has it. */
    public static Optional<RunLock> take(Path folder) throws IOException {
        Files.createDirectories(folder);
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock();
        if (lock == null) {
            channel.close();
        }
        return Optional.ofNullable(lock).map(RunLock::new);
    }

    @Override
    public void close() throws IOException {
        lock.acquiredBy().close();
    }
}
