package dev.belvedere.demo.http;

/** A failure that a caller can act on. */
public abstract sealed class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String slug;
    private final int status;
    private final String detail;

    private Problem(String slug, int status, String detail) {
        super(detail);
        this.slug = slug;
        this.status = status;
        this.detail = detail;
    }

    /** Last segment of the problem's {@code type}. */
    public String slug() {
        return slug;
    }

    public int status() {
        return status;
    }

    /** What happened and what to do about it. */
    public String detail() {
        return detail;
    }

    public static final class NotFound extends Problem {
        private static final long serialVersionUID = 1;

        public NotFound(String detail) {
            super("not-found", 404, detail);
        }
    }

    public static final class Conflict extends Problem {
        private static final long serialVersionUID = 1;

        public Conflict(String detail) {
            super("conflict", 409, detail);
        }
    }

    public static final class LimitExceeded extends Problem {
        private static final long serialVersionUID = 1;

        public LimitExceeded(String detail) {
            super("limit-exceeded", 422, detail);
        }
    }

    public static final class RateLimited extends Problem {
        private static final long serialVersionUID = 1;

        public RateLimited(String detail) {
            super("rate-limited", 429, detail);
        }
    }

    public static final class BackendUnavailable extends Problem {
        private static final long serialVersionUID = 1;

        public BackendUnavailable(String detail) {
            super("backend-unavailable", 503, detail);
        }
    }
}
