package dev.belvedere.metrics.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Series on one grid: point {@code i} is at {@code startMillis + i * stepMillis}.
 *
 * @param warnings the answer may be partial or odd for these reasons
 * @param limited present if series were left out; those with the greatest mean are kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RangeAnswer(
        long startMillis,
        long stepMillis,
        int points,
        List<RangeSeries> series,
        List<String> warnings,
        @Schema(nullable = true) @Nullable Limited limited,
        long tookMillis) {
    public RangeAnswer {
        series = List.copyOf(series);
        warnings = List.copyOf(warnings);
    }
}
