package dev.belvedere.metrics.price;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What a model's tokens cost.
 *
 * @param usdPerMillionTokens by direction; a direction that is missing has no price
 * @param validFromMillis since when
 * @param updatedBy who set it; empty for the list that the service brings
 */
public record ModelPrice(
        String provider,
        String model,
        Map<Direction, BigDecimal> usdPerMillionTokens,
        long validFromMillis,
        String updatedBy) {
    public ModelPrice {
        usdPerMillionTokens = Map.copyOf(usdPerMillionTokens);
    }
}
