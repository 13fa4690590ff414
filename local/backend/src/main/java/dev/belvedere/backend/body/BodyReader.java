package dev.belvedere.backend.body;

import dev.belvedere.backend.Settings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPInputStream;

/** Reads request bodies within three bounds: the size of one, the size of all that are held at once, and the time. */
@Singleton
public class BodyReader {
    private final long mostBytes;
    private final Duration mostTime;
    private final Semaphore bytesLeft;

    BodyReader(Settings settings) {
        var limits = settings.limits();
        this.mostBytes = limits.body().asLongValue();
        this.mostTime = limits.bodyTime();
        this.bytesLeft = new Semaphore(
                (int) Math.min(Integer.MAX_VALUE, limits.bodiesInFlight().asLongValue()));
    }

    /** A body in memory; close it when it is dealt with, so that others have room. */
    public static final class Held implements AutoCloseable {
        private final Semaphore bytesLeft;
        private byte[] bytes = {};
        private int reserved;

        private Held(Semaphore bytesLeft) {
            this.bytesLeft = bytesLeft;
        }

        public byte[] bytes() {
            return bytes;
        }

        /** Takes {@code count} bytes more from what all bodies may have together. */
        public void reserve(int count) {
            if (!bytesLeft.tryAcquire(count)) {
                throw new BodyRefused(
                        BodyRefused.Reason.OVERLOADED, "Too many large bodies are being read; send this one later.");
            }
            reserved += count;
        }

        @Override
        public void close() {
            bytesLeft.release(reserved);
            reserved = 0;
        }
    }

    /**
     * The body as it was sent.
     *
     * @param declaredBytes what the header says, negative if it says nothing
     */
    public Held read(InputStream in, long declaredBytes) throws IOException {
        return read(in, declaredBytes, false);
    }

    /** The body, decompressed; the limit holds before and after. */
    public Held readGzip(InputStream in, long declaredBytes) throws IOException {
        return read(in, declaredBytes, true);
    }

    private Held read(InputStream in, long declaredBytes, boolean isGzip) throws IOException {
        if (declaredBytes > mostBytes) {
            throw new BodyTooLarge(mostBytes);
        }
        var held = new Held(bytesLeft);
        var deadline = System.nanoTime() + mostTime.toNanos();
        try {
            var plain = isGzip ? new GZIPInputStream(in, 1 << 14) : in;
            held.bytes = BoundedRead.all(plain, mostBytes, count -> {
                held.reserve(count);
                if (System.nanoTime() > deadline) {
                    throw new BodyRefused(
                            BodyRefused.Reason.TOO_SLOW,
                            "The body did not arrive within %d s.".formatted(mostTime.toSeconds()));
                }
            });
            return held;
        } catch (IOException | RuntimeException e) {
            held.close();
            throw e;
        }
    }
}
