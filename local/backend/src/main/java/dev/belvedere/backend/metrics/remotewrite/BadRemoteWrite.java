package dev.belvedere.backend.metrics.remotewrite;

/** A body that is no remote-write request; the sender must not send it again. */
final class BadRemoteWrite extends Exception {
    private final String message;

    BadRemoteWrite(String message) {
        super(message);
        this.message = message;
    }

    String message() {
        return message;
    }
}
