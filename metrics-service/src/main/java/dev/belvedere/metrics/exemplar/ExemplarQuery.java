package dev.belvedere.metrics.exemplar;

import dev.belvedere.metrics.query.QueryResource;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Which exemplars: those of the series that {@code query} selects. */
public record ExemplarQuery(
        @NotBlank @Size(max = QueryResource.TEXT_LIMIT) String query,
        @NotNull @Min(0) Long startMillis,
        @NotNull @Min(0) Long endMillis) {}
