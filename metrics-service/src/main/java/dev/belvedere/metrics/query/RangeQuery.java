package dev.belvedere.metrics.query;

import dev.belvedere.metrics.scope.CallerMetrics;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A query over a grid of at most 11,000 points.
 *
 * @param limit how many series at most; default 500
 */
public record RangeQuery(
        @NotBlank @Size(max = QueryResource.TEXT_LIMIT) String query,
        @NotNull @Min(0) Long startMillis,
        @NotNull @Min(0) Long endMillis,
        @NotNull @Min(1) Long stepMillis,

        @Schema(nullable = true) @Min(1) @Max(CallerMetrics.MOST_SERIES) @Nullable Integer limit) {}
