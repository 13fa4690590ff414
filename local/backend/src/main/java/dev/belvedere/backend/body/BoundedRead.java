package dev.belvedere.backend.body;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a stream that may be longer than allowed. */
public final class BoundedRead {
    private static final int PIECE = 1 << 16;

    /** Told before {@code bytes} more are kept; throws to refuse them. */
    @FunctionalInterface
    public interface Reserve {
        void bytes(int bytes);
    }

    private BoundedRead() {}

    /**
     * All bytes.
     *
     * @throws BodyTooLarge as soon as there are more than {@code mostBytes}
     */
    public static byte[] all(InputStream in, long mostBytes, Reserve reserve) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var piece = new byte[PIECE];
        for (var count = in.read(piece); count >= 0; count = in.read(piece)) {
            if (bytes.size() + (long) count > mostBytes) {
                throw new BodyTooLarge(mostBytes);
            }
            reserve.bytes(count);
            bytes.write(piece, 0, count);
        }
        return bytes.toByteArray();
    }
}
