package dev.belvedere.web.backend;

import dev.belvedere.web.problem.Problem;
import io.quarkus.logging.Log;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Retries what may work a moment later, at most twice and within a {@link RetryBudget}; and stops asking a backend that
 * fails most calls for a few seconds, after which one call tries whether it is back.
 */
final class Circuit {
    private static final Duration OPEN_FOR = Duration.ofSeconds(3);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final int FIRST_WAIT_MILLIS = 100;
    private static final int MOST_RETRIES = 2;
    private static final int CALLS_THAT_DECIDE = 10;

    private final BackendSettings backend;
    private final RetryBudget retries = new RetryBudget();
    private final Guard guard;

    Circuit(BackendSettings backend, Runnable onRetry) {
        this.backend = backend;
        this.guard = Guard.create()
                .withDescription(backend.name())
                .withCircuitBreaker()
                .when(Circuit::isOutage)
                .requestVolumeThreshold(CALLS_THAT_DECIDE)
                .failureRatio(0.6)
                .delay(OPEN_FOR.toMillis(), ChronoUnit.MILLIS)
                .onStateChange(this::log)
                .done()
                .withRetry()
                .maxRetries(MOST_RETRIES)
                .whenException(this::isWorthARetry)
                .beforeRetry(onRetry)
                .withCustomBackoff()
                .strategy(() -> Circuit::waitMillis)
                .done()
                .done()
                .build();
    }

    <T> T call(Callable<T> attempt) {
        retries.countCall();
        try {
            @SuppressWarnings("unchecked") // the class only tells the guard that the value is no promise
            var type = (Class<T>) (Class<?>) Object.class;
            return guard.call(attempt, type);
        } catch (CircuitBreakerOpenException exception) {
            throw BackendProblems.unreachable(backend, OPEN_FOR, exception);
        } catch (RuntimeException exception) {
            throw exception;
        } catch (Exception exception) {
            throw new IllegalStateException("a call ended in a way that no attempt ends in", exception);
        }
    }

    private static boolean isOutage(Throwable failure) {
        return failure instanceof Problem.BackendUnavailable || failure instanceof Problem.BackendTimeout;
    }

    private boolean isWorthARetry(Throwable failure) {
        return (failure instanceof Problem.BackendUnavailable || failure instanceof Problem.RateLimited)
                && ((Problem) failure).retryAfter().orElse(Duration.ZERO).compareTo(LONGEST_WAIT) <= 0
                && retries.tryTake();
    }

    // What the backend asks for, or a tenth of a second; half as much again at random, so that callers do not march in
    // step.
    private static long waitMillis(Throwable failure) {
        var asked = failure instanceof Problem.RateLimited limited
                ? limited.retryAfter().orElse(Duration.ZERO).toMillis()
                : 0;
        var least = Math.max(asked, FIRST_WAIT_MILLIS);
        return least + ThreadLocalRandom.current().nextLong(least / 2 + 1);
    }

    private void log(CircuitBreakerState state) {
        switch (state) {
            case OPEN -> Log.warnf("backend %s fails most calls: not asked for a while", backend.name());
            case CLOSED -> Log.infof("backend %s answers again", backend.name());
            case HALF_OPEN -> Log.debugf("backend %s is tried again", backend.name());
        }
    }
}
