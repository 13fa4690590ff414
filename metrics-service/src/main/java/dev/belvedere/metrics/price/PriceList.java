package dev.belvedere.metrics.price;

import dev.belvedere.web.problem.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;

/** The price list in the database. While that is away, every method throws {@link Problem.BackendUnavailable}. */
@ApplicationScoped
class PriceList {
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final PriceEntry.Repository entries;

    PriceList(PriceEntry.Repository entries) {
        this.entries = entries;
    }

    List<ModelPrice> validAt(Instant time) {
        return inTransaction(
                () -> entries.validAt(time).stream().map(PriceEntry::view).toList());
    }

    /** Newest first; throws {@link Problem.NotFound} for a model without a price. */
    List<ModelPrice> history(String provider, String model) {
        var history = inTransaction(() ->
                entries.history(provider, model).stream().map(PriceEntry::view).toList());
        if (history.isEmpty()) {
            throw new Problem.NotFound("The price list has no such model.");
        }
        return history;
    }

    /** Adds prices that hold from {@code validFrom}; throws {@link Problem.Conflict} unless that is after all others. */
    ModelPrice add(
            String provider, String model, Instant validFrom, Map<Direction, BigDecimal> prices, String updatedBy) {
        try {
            return inTransaction(() -> {
                entries.history(provider, model).stream().findFirst().ifPresent(newest -> {
                    if (!validFrom.isAfter(newest.validFrom)) {
                        throw conflict();
                    }
                });
                var entry = new PriceEntry(provider, model, validFrom, prices, updatedBy);
                entries.persistAndFlush(entry);
                return entry.view();
            });
        } catch (ConstraintViolationException _) {
            throw conflict(); // somebody else was quicker
        }
    }

    private static Problem.Conflict conflict() {
        return new Problem.Conflict(
                "The model has prices that start then or later. Read its history and choose a later time.");
    }

    private static <T> T inTransaction(Supplier<T> work) {
        try {
            return QuarkusTransaction.requiringNew().call(work::get);
        } catch (Problem | ConstraintViolationException exception) {
            throw exception;
        } catch (PersistenceException | io.quarkus.narayana.jta.QuarkusTransactionException exception) {
            throw new Problem.BackendUnavailable(
                    "The database with the price list cannot be reached. Queries work on.", TRY_AGAIN, exception);
        }
    }
}
