package dev.belvedere.backend.metrics;

import dev.belvedere.backend.metrics.model.WriteBatch;
import dev.belvedere.backend.metrics.model.WriteRefused;
import dev.belvedere.backend.metrics.model.WriteResult;
import dev.belvedere.backend.metrics.store.MetricStore;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stores what a request or a scrape brought and waits until it is acknowledged. */
@Singleton
public class StoreBatch {
    private static final long PATIENCE_SECONDS = 20;

    private final MetricStore store;

    StoreBatch(MetricStore store) {
        this.store = store;
    }

    /** Throws {@link WriteRefused} if nothing of the batch is stored, or nobody can say whether it is. */
    public WriteResult run(WriteBatch batch) {
        try {
            return store.write(batch).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("Storing samples failed", e.getCause());
        } catch (TimeoutException e) {
            throw new WriteRefused(
                    WriteRefused.Reason.OVERLOADED,
                    "The samples were not acknowledged within %d s; send them again later."
                            .formatted(PATIENCE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WriteRefused(WriteRefused.Reason.CLOSED, "The backend is stopping.", e);
        }
    }
}
