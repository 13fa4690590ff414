package dev.belvedere.metrics.query;

import dev.belvedere.metrics.reader.Grid;
import dev.belvedere.metrics.scope.CallerMetrics;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A query at one time.
 *
 * @param timeMillis default now
 * @param limit how many series at most; default 500
 */
public record InstantQuery(
        @NotBlank @Size(max = QueryResource.TEXT_LIMIT) String query,

        @Schema(nullable = true) @Min(0) @Max(Grid.LAST_MILLIS) @Nullable Long timeMillis,

        @Schema(nullable = true) @Min(1) @Max(CallerMetrics.MOST_SERIES) @Nullable Integer limit) {}
