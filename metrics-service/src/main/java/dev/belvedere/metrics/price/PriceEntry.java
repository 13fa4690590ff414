package dev.belvedere.metrics.price;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The prices of one model from one time on, as stored. Never changed: a new price is a new entry. */
@Entity
@Table(name = "model_price", schema = "metrics")
class PriceEntry {

    @Id
    UUID id = UUID.randomUUID();

    @Column(nullable = false)
    String provider;

    @Column(nullable = false)
    String model;

    @Column(name = "valid_from", nullable = false)
    Instant validFrom;

    @Nullable BigDecimal input;

    @Column(name = "cache_read")
    @Nullable BigDecimal cacheRead;

    @Column(name = "cache_write")
    @Nullable BigDecimal cacheWrite;

    @Nullable BigDecimal output;

    @Nullable BigDecimal reasoning;

    @Column(name = "updated_by", nullable = false)
    String updatedBy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected PriceEntry() {}

    PriceEntry(String provider, String model, Instant validFrom, Map<Direction, BigDecimal> prices, String updatedBy) {
        this.provider = provider;
        this.model = model;
        this.validFrom = validFrom;
        this.input = prices.get(Direction.INPUT);
        this.cacheRead = prices.get(Direction.CACHE_READ);
        this.cacheWrite = prices.get(Direction.CACHE_WRITE);
        this.output = prices.get(Direction.OUTPUT);
        this.reasoning = prices.get(Direction.REASONING);
        this.updatedBy = updatedBy;
    }

    ModelPrice view() {
        var prices = new EnumMap<Direction, BigDecimal>(Direction.class);
        for (var direction : Direction.values()) {
            price(direction).ifPresent(price -> prices.put(direction, price.stripTrailingZeros()));
        }
        return new ModelPrice(provider, model, prices, validFrom.toEpochMilli(), updatedBy);
    }

    private Optional<BigDecimal> price(Direction direction) {
        return Optional.ofNullable(
                switch (direction) {
                    case INPUT -> input;
                    case CACHE_READ -> cacheRead;
                    case CACHE_WRITE -> cacheWrite;
                    case OUTPUT -> output;
                    case REASONING -> reasoning;
                });
    }

    @ApplicationScoped
    static class Repository implements PanacheRepositoryBase<PriceEntry, UUID> {
        private static final int MOST_MODELS = 2_000;
        private static final int MOST_ENTRIES = 1_000;

        /** The entry of each model that holds at a time, by provider and model. */
        List<PriceEntry> validAt(Instant time) {
            return find(
                            "from PriceEntry e where e.validFrom = (select max(l.validFrom) from PriceEntry l"
                                    + " where l.provider = e.provider and l.model = e.model and l.validFrom <= ?1)"
                                    + " order by e.provider, e.model",
                            time)
                    .page(0, MOST_MODELS)
                    .list();
        }

        /** All entries of a model, newest first. */
        List<PriceEntry> history(String provider, String model) {
            return find("provider = ?1 and model = ?2 order by validFrom desc", provider, model)
                    .page(0, MOST_ENTRIES)
                    .list();
        }
    }
}
