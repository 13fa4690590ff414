package dev.belvedere.backend.metrics.remotewrite;

import dev.belvedere.backend.body.BodyReader;
import io.airlift.compress.MalformedInputException;
import io.airlift.compress.snappy.SnappyDecompressor;

/** Snappy's block format. */
final class SnappyBlock {
    /** A block cannot stand for more than this many times its size, so a larger announcement is a lie. */
    private static final int GREATEST_RATIO = 64;

    private static final long SLACK = 1024;
    private static final String CORRUPT = "s2: corrupt input";

    private SnappyBlock() {}

    /** What the block stands for, at most {@code mostBytes}. The announced length is checked before any memory is taken. */
    static byte[] decompress(BodyReader.Held block, long mostBytes) throws BadRemoteWrite {
        var input = block.bytes();
        var length = announcedLength(input);
        if (length > mostBytes) {
            throw new BadRemoteWrite("decoded size exceeds the %d bytes limit".formatted(mostBytes));
        }
        if (length > input.length * (long) GREATEST_RATIO + SLACK) {
            throw new BadRemoteWrite(CORRUPT);
        }
        block.reserve((int) length);
        var output = new byte[(int) length];
        try {
            var written = new SnappyDecompressor().decompress(input, 0, input.length, output, 0, output.length);
            if (written != output.length) {
                throw new BadRemoteWrite(CORRUPT);
            }
            return output;
        } catch (MalformedInputException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new BadRemoteWrite(CORRUPT);
        }
    }

    /** A varint of at most 32 bits; read here because it must be known before the library takes memory for it. */
    private static long announcedLength(byte[] block) throws BadRemoteWrite {
        var length = 0L;
        for (var i = 0; i < Math.min(5, block.length); i++) {
            length |= (long) (block[i] & 0x7f) << (7 * i);
            if (block[i] >= 0) {
                return length;
            }
        }
        throw new BadRemoteWrite(CORRUPT);
    }
}
