package dev.belvedere.metrics.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Values at one time.
 *
 * @param limited present if series were left out; those with the greatest value are kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InstantAnswer(
        ResultType resultType,
        List<InstantSeries> series,
        List<String> warnings,
        @Schema(nullable = true) @Nullable Limited limited,
        long tookMillis) {
    public InstantAnswer {
        series = List.copyOf(series);
        warnings = List.copyOf(warnings);
    }
}
