package dev.belvedere.metrics.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One series of an instant answer; a scalar is one series without labels.
 *
 * @param value the value; of a range vector, the newest one
 * @param samples of a range vector, all of them, oldest first
 * @param text of a string expression, its text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InstantSeries(
        Map<String, String> labels,
        SampleValue value,
        long timeMillis,
        @Schema(nullable = true) @Nullable List<Sample> samples,
        @Schema(nullable = true) @Nullable String text) {}
