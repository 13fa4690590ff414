package dev.belvedere.demo.execution;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Makes UUIDs of version 7, which sort by the time they were made. */
final class ExecutionId {
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private ExecutionId() {}

    static UUID next() {
        var random = ThreadLocalRandom.current();
        var high = (System.currentTimeMillis() << 16) | VERSION | random.nextInt(0x1000);
        return new UUID(high, VARIANT | (random.nextLong() >>> 2));
    }
}
