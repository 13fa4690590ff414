package dev.belvedere.web.problem;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A failure that the caller can act on; its message tells how. Everything else is a bug and becomes a 500 without
 * detail. One subtype for each slug of the product API.
 */
public abstract sealed class Problem extends RuntimeException {
    private final String slug;
    private final int status;

    private Problem(String slug, int status, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.slug = slug;
        this.status = status;
    }

    /** Last segment of the problem's {@code type}; stable, clients may switch on it. */
    public String slug() {
        return slug;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What happened and what to do, in a sentence for people. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** Short name of the kind of failure. */
    public String title() {
        var words = slug.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** When to try again, if waiting helps. */
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }

    /** Where in the text that the caller sent, if it is one place. */
    public Optional<Position> position() {
        return Optional.empty();
    }

    /** The text is no query, or its types do not fit. */
    public static final class BadQuery extends Problem {
        @Nullable private final Position position;

        public BadQuery(String detail, @Nullable Position position) {
            super("bad-query", 400, detail, null);
            this.position = position;
        }

        @Override
        public Optional<Position> position() {
            return Optional.ofNullable(position);
        }
    }

    public static final class BadRequest extends Problem {
        public BadRequest(String detail) {
            super("bad-request", 400, detail, null);
        }
    }

    /** No identity, or one that does not hold. The detail never says which check failed. */
    public static final class NotAuthenticated extends Problem {
        public NotAuthenticated(String detail) {
            super("not-authenticated", 401, detail, null);
        }
    }

    public static final class NotGranted extends Problem {
        public NotGranted(String detail) {
            super("not-granted", 403, detail, null);
        }
    }

    /** Also the answer for what exists but is not granted. */
    public static final class NotFound extends Problem {
        public NotFound(String detail) {
            super("not-found", 404, detail, null);
        }
    }

    public static final class Conflict extends Problem {
        public Conflict(String detail) {
            super("conflict", 409, detail, null);
        }
    }

    public static final class TooLarge extends Problem {
        public TooLarge(String detail) {
            super("too-large", 413, detail, null);
        }
    }

    /** Valid, but more than this installation computes for one request. */
    public static final class LimitExceeded extends Problem {
        public LimitExceeded(String detail) {
            super("limit-exceeded", 422, detail, null);
        }
    }

    public static final class RateLimited extends Problem {
        private final Duration retryAfter;

        public RateLimited(String detail, Duration retryAfter) {
            super("rate-limited", 429, detail, null);
            this.retryAfter = retryAfter;
        }

        @Override
        public Optional<Duration> retryAfter() {
            return Optional.of(retryAfter);
        }
    }

    /** A backend answered, but not with something that can be used. */
    public static final class BackendAnswer extends Problem {
        public BackendAnswer(String detail, @Nullable Throwable cause) {
            super("backend-answer", 502, detail, cause);
        }
    }

    public static final class BackendUnavailable extends Problem {
        private final Duration retryAfter;

        public BackendUnavailable(String detail, Duration retryAfter, @Nullable Throwable cause) {
            super("backend-unavailable", 503, detail, cause);
            this.retryAfter = retryAfter;
        }

        @Override
        public Optional<Duration> retryAfter() {
            return Optional.of(retryAfter);
        }
    }

    public static final class BackendTimeout extends Problem {
        public BackendTimeout(String detail, @Nullable Throwable cause) {
            super("backend-timeout", 504, detail, cause);
        }
    }
}
