package dev.belvedere.metrics.price;

import dev.belvedere.metrics.reader.Grid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * New prices of a model; they replace all its prices from then on.
 *
 * @param validFromMillis default now; an earlier time than the newest price's is a conflict
 */
public record PriceChange(
        @NotEmpty Map<
                        @NotNull Direction,
                        @NotNull @DecimalMin("0") @DecimalMax("1000000") @Digits(integer = 7, fraction = 6) BigDecimal>
                usdPerMillionTokens,

        @Schema(nullable = true) @Min(0) @Max(Grid.LAST_MILLIS) @Nullable Long validFromMillis) {}
