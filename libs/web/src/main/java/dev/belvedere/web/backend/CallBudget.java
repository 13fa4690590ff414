package dev.belvedere.web.backend;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The time that one request of a caller may take, shared by all calls that it causes. Cancelled when the caller goes
 * away; calls under way are then broken off. Thread-safe.
 */
public final class CallBudget {
    private final long endNanos;
    private final Set<Runnable> onCancel = ConcurrentHashMap.newKeySet();
    private volatile boolean isCancelled;

    private CallBudget(long endNanos) {
        this.endNanos = endNanos;
    }

    /** A budget that starts now. */
    public static CallBudget of(Duration time) {
        return new CallBudget(System.nanoTime() + time.toNanos());
    }

    /** What is left; zero once it is used up. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, endNanos - System.nanoTime()));
    }

    /** The budget is used up or the caller has gone. */
    public boolean isOver() {
        return isCancelled || remaining().isZero();
    }

    public boolean isCancelled() {
        return isCancelled;
    }

    /** The caller has gone: breaks off what is under way. */
    public void cancel() {
        isCancelled = true;
        onCancel.forEach(Runnable::run);
    }

    /** Runs {@code action} on {@link #cancel()}, now if that has happened. Close the answer to forget the action. */
    Registration whenCancelled(Runnable action) {
        onCancel.add(action);
        if (isCancelled) {
            action.run();
        }
        return () -> onCancel.remove(action);
    }

    /** An action that waits for the cancellation. */
    @FunctionalInterface
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
