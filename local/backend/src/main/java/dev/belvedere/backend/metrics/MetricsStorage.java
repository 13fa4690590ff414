package dev.belvedere.backend.metrics;

import dev.belvedere.backend.Settings;
import dev.belvedere.backend.metrics.store.MetricStore;
import dev.belvedere.backend.metrics.store.StoreOptions;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;

/** Opens the store before the first request and closes it after the last. */
@Singleton
class MetricsStorage {

    @Produces
    @Singleton
    @Startup
    MetricStore store(Settings settings) {
        try {
            return MetricStore.open(StoreOptions.of(settings), InstantSource.system());
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(
                    "The metrics in %s cannot be opened: %s".formatted(settings.data(), e.getMessage()), e);
        }
    }

    void close(@Disposes MetricStore store) throws SQLException, IOException, InterruptedException {
        store.close();
    }
}
