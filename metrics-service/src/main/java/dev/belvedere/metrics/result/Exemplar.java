package dev.belvedere.metrics.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An example measurement behind a series.
 *
 * @param labels the exemplar's own labels, among them the ids
 * @param seriesLabels the labels of its series
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Exemplar(
        long timeMillis,
        SampleValue value,
        @Schema(nullable = true) @Nullable String traceId,
        @Schema(nullable = true) @Nullable String spanId,
        Map<String, String> labels,
        Map<String, String> seriesLabels) {}
