package dev.belvedere.metrics.dashboard;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which data of a dashboard.
 *
 * @param stepMillis default: about 240 points, at least 5 s
 * @param variables chosen values by variable; a variable without any is "all"
 * @param panels only these panels; default all
 */
public record DashboardDataQuery(
        @NotNull @Min(0) Long startMillis,
        @NotNull @Min(0) Long endMillis,
        @Schema(nullable = true) @Min(1) @Nullable Long stepMillis,

        @Schema(nullable = true) @Size(max = 20) Map<String, @NotNull @Size(max = 100) List<@NotNull @Size(max = 1024) String>> variables,

        @Schema(nullable = true) @Size(max = 100) List<@NotNull String> panels) {

    public DashboardDataQuery {
        variables = Map.copyOf(Objects.requireNonNullElse(variables, Map.of()));
        panels = List.copyOf(Objects.requireNonNullElse(panels, List.of()));
    }
}
