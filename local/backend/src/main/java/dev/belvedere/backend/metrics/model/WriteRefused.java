package dev.belvedere.backend.metrics.model;

/** A whole batch could not be stored; nothing of it is. The sender may send it again later. */
public final class WriteRefused extends RuntimeException {

    /** The kind of trouble; a bounded set, for metrics. */
    public enum Reason {
        DISK_FULL,
        OVERLOADED,
        CLOSED
    }

    private final Reason reason;

    public WriteRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public WriteRefused(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
