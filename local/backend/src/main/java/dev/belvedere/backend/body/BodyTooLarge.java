package dev.belvedere.backend.body;

/** A body is larger than allowed, as sent or decompressed. */
public final class BodyTooLarge extends RuntimeException {
    private final long mostBytes;

    public BodyTooLarge(long mostBytes) {
        super("body of more than %d bytes".formatted(mostBytes));
        this.mostBytes = mostBytes;
    }

    public long mostBytes() {
        return mostBytes;
    }
}
