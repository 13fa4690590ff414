package dev.belvedere.metrics.price;

import dev.belvedere.web.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Exports the prices that hold now as {@code llm_price_usd}, USD for one token. Without the database, the last known ones. */
@Singleton
class PriceMetric {
    private static final int TOKENS_DIGITS = 6; // prices are per million tokens

    private final PriceList prices;
    private final MultiGauge gauge;
    private volatile boolean isStale;

    PriceMetric(PriceList prices, MeterRegistry meters) {
        this.prices = prices;
        this.gauge = MultiGauge.builder("llm.price.usd")
                .description("Price of one token in USD")
                .register(meters);
    }

    @RunOnVirtualThread
    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        try {
            show(prices.validAt(Instant.now()));
            if (isStale) {
                Log.info("price list can be read again");
            }
            isStale = false;
        } catch (Problem problem) {
            if (!isStale) {
                Log.warn("price list cannot be read: exporting the last known prices", problem);
            }
            isStale = true;
        }
    }

    private void show(List<ModelPrice> list) {
        gauge.register(list.stream().flatMap(PriceMetric::rows).toList(), true);
    }

    private static Stream<Row<?>> rows(ModelPrice price) {
        return price.usdPerMillionTokens().entrySet().stream().map(entry -> row(price, entry));
    }

    private static Row<?> row(ModelPrice price, Map.Entry<Direction, BigDecimal> entry) {
        var tags = Tags.of(
                "provider",
                price.provider(),
                "model",
                price.model(),
                "direction",
                entry.getKey().text());
        return Row.of(tags, entry.getValue().movePointLeft(TOKENS_DIGITS).doubleValue());
    }
}
