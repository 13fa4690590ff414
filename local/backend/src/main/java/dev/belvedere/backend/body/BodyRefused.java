package dev.belvedere.backend.body;

/** A body is not read, or not to its end. */
public final class BodyRefused extends RuntimeException {

    /** Why, with the HTTP status that says so. */
    public enum Reason {
        OVERLOADED(503),
        TOO_SLOW(408);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Reason reason;
    private final String message;

    BodyRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
        this.message = message;
    }

    public Reason reason() {
        return reason;
    }

    public String message() {
        return message;
    }
}
