package dev.belvedere.metrics.aggregate;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.belvedere.metrics.result.RangeAnswer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer of an aggregation.
 *
 * @param promql the query that was asked
 * @param previous the comparison, on its own grid: same step, same number of points, earlier
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AggregateAnswer(
        String promql,
        RangeAnswer current,
        @Schema(nullable = true) @Nullable RangeAnswer previous) {}
