package dev.belvedere.backend.metrics.api;

import dev.belvedere.backend.Settings;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The platform threads on which queries run: as many as may run at once, with a short queue. They call the database,
 * which would pin virtual threads, and they compute, which would keep the carriers from the requests that only wait.
 */
@Singleton
public class QueryPool {
    private final ThreadPoolExecutor threads;

    QueryPool(Settings settings) {
        var query = settings.metrics().query();
        this.threads = new ThreadPoolExecutor(
                query.concurrency(),
                query.concurrency(),
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(query.waiting()),
                Thread.ofPlatform().name("metrics-query-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /** Runs {@code work} and waits for it, in the queue included, at most {@code patience}. */
    <T> T run(Callable<T> work, Duration patience) {
        try {
            var running = threads.submit(work);
            try {
                return running.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                // The evaluator looks at the interruption, so that an abandoned query ends soon.
                running.cancel(true);
            }
        } catch (RejectedExecutionException e) {
            throw new ApiError(ApiError.Type.UNAVAILABLE, "too many queries are waiting; try again later");
        } catch (TimeoutException e) {
            throw new ApiError(ApiError.Type.TIMEOUT, "query timed out in expression evaluation");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiError(ApiError.Type.UNAVAILABLE, "the backend is stopping");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("A query failed", e.getCause());
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
