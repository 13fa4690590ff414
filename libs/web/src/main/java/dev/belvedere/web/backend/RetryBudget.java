package dev.belvedere.web.backend;

/**
 * Allows one retry for every ten calls, with a few to start with, so that a backend in trouble is not asked much more
 * than it would be without retries. Thread-safe.
 */
final class RetryBudget {
    private static final double EARNED_BY_CALL = 0.1;
    private static final double MOST = 5;

    private double allowed = MOST;

    synchronized void countCall() {
        allowed = Math.min(MOST, allowed + EARNED_BY_CALL);
    }

    /** Whether a retry may be made now; it is then counted. */
    synchronized boolean tryTake() {
        if (allowed < 1) {
            return false;
        }
        allowed -= 1;
        return true;
    }
}
