package dev.belvedere.metrics.query;

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
        @Schema(nullable = true) @Min(0) @Nullable Long timeMillis,
        @Schema(nullable = true) @Min(1) @Nullable Integer limit) {}
