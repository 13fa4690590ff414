package dev.belvedere.backend.metrics.store;

import io.quarkus.logging.Log;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Records in numbered files, each record as its length, the CRC-32C of its bytes, and the bytes. A record that
 * {@link #append} has returned for is with the operating system and survives the end of the process; {@link #sync} makes
 * it survive a power failure. One thread appends; another may sync.
 */
final class WriteAheadLog implements AutoCloseable {
    private static final int HEADER_BYTES = 8;
    private static final String SUFFIX = ".wal";

    /** Receives the records of {@link #replay}, oldest first. */
    @FunctionalInterface
    interface Reader {
        void record(byte[] bytes) throws IOException;
    }

    private final Path folder;
    private long segment;
    private volatile FileChannel channel;
    private volatile boolean isDirty;
    private volatile long bytes;

    /** Opens a new file after those that exist; {@code after} is the least number that may not be used again. */
    WriteAheadLog(Path folder, long after) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.segment = Math.max(
                        after,
                        segments().stream().mapToLong(Long::longValue).max().orElse(0))
                + 1;
        this.channel = open(segment);
        for (var existing : segments()) {
            bytes += Files.size(file(existing));
        }
    }

    /** Reads every record of the files after {@code after}. A torn record at the end of a file ends that file. */
    void replay(long after, Reader reader) throws IOException {
        for (var number : segments()) {
            if (number > after && number < segment) {
                replayFile(file(number), reader);
            }
        }
    }

    /** Appends one record, or nothing if it fails. */
    void append(ByteBuffer record) throws IOException {
        var crc = new CRC32C();
        crc.update(record.duplicate());
        var header = ByteBuffer.allocate(HEADER_BYTES)
                .putInt(record.remaining())
                .putInt((int) crc.getValue())
                .flip();
        var start = channel.position();
        var buffers = new ByteBuffer[] {header, record};
        try {
            isDirty = true;
            while (header.hasRemaining() || record.hasRemaining()) {
                channel.write(buffers);
            }
            bytes += channel.position() - start;
        } catch (IOException failure) {
            // Half a record in the middle would hide all that follow.
            channel.truncate(start);
            channel.position(start);
            throw failure;
        }
    }

    /** Ends the current file and starts the next. Returns the number of the ended one. */
    long cut() throws IOException {
        var next = open(segment + 1);
        var ended = channel;
        channel = next;
        isDirty = true;
        ended.force(false);
        ended.close();
        return segment++;
    }

    /** Brings everything appended so far to the disk. Never interrupt its thread: that would close the file. */
    void sync() throws IOException {
        if (!isDirty) {
            return;
        }
        isDirty = false;
        try {
            channel.force(false);
        } catch (ClosedChannelException _) {
            // The file ended meanwhile, and whoever ended it brought it to the disk.
            isDirty = true;
        } catch (IOException e) {
            isDirty = true;
            throw e;
        }
    }

    /** Deletes the files up to a number, when their records are safe elsewhere. */
    void deleteThrough(long number) throws IOException {
        for (var existing : segments()) {
            if (existing <= number && existing < segment) {
                bytes -= Files.size(file(existing));
                Files.delete(file(existing));
            }
        }
    }

    /** Size of all files. */
    long bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        channel.force(false);
        channel.close();
    }

    private void replayFile(Path file, Reader reader) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            var left = Files.size(file);
            while (left >= HEADER_BYTES) {
                var length = in.readInt();
                var expected = in.readInt();
                left -= HEADER_BYTES;
                if (length <= 0 || length > left) {
                    break;
                }
                var record = new byte[length];
                in.readFully(record);
                left -= length;
                var crc = new CRC32C();
                crc.update(record);
                if ((int) crc.getValue() != expected) {
                    left += length;
                    break;
                }
                reader.record(record);
            }
            if (left > 0) {
                // What was cut off by the end of the process was never acknowledged.
                Log.warnf("Unfinished record at the end of a write-ahead file: %s, %d bytes", file, left);
            }
        } catch (EOFException e) {
            Log.warnf("Write-ahead file shrank while it was read: %s", file);
        }
    }

    private List<Long> segments() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d+" + SUFFIX))
                    .map(name -> Long.valueOf(name.substring(0, name.length() - SUFFIX.length())))
                    .sorted()
                    .toList();
        }
    }

    private Path file(long number) {
        return folder.resolve("%012d".formatted(number) + SUFFIX);
    }

    private FileChannel open(long number) throws IOException {
        return FileChannel.open(file(number), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
}
