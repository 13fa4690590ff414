package dev.belvedere.backend.metrics.api;

/** An error in Prometheus' own envelope. The message is for the caller and shows no internals. */
public final class ApiError extends RuntimeException {

    /** Prometheus' {@code errorType} and the status that goes with it. */
    public enum Type {
        BAD_DATA("bad_data", 400),
        NOT_FOUND("not_found", 404),
        EXECUTION("execution", 422),
        TIMEOUT("timeout", 503),
        UNAVAILABLE("unavailable", 503),
        INTERNAL("internal", 500);

        private final String text;
        private final int status;

        Type(String text, int status) {
            this.text = text;
            this.status = status;
        }

        public String text() {
            return text;
        }

        public int status() {
            return status;
        }
    }

    private final Type type;
    private final String message;

    public ApiError(Type type, String message) {
        super(message);
        this.type = type;
        this.message = message;
    }

    /** A parameter that cannot be used, worded as Prometheus does. */
    static ApiError parameter(String name, String problem) {
        return new ApiError(Type.BAD_DATA, "invalid parameter \"" + name + "\": " + problem);
    }

    public String message() {
        return message;
    }

    public Type type() {
        return type;
    }
}
