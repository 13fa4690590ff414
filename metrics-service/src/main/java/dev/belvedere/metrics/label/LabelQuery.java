package dev.belvedere.metrics.label;

import dev.belvedere.metrics.reader.Selection;
import dev.belvedere.metrics.reader.TimeRange;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of the labels: series selectors and a range of time. */
public record LabelQuery(
        @Parameter(description = "Series selectors; a series counts if one of them matches. Default all.")
        @QueryParam("match")
        @Size(max = 20) List<@Size(max = 8192) String> match,

        @Parameter(description = "Default: an hour before the end.") @QueryParam("startMillis") @Min(0) @Nullable Long startMillis,

        @Parameter(description = "Default: now.") @QueryParam("endMillis") @Min(0) @Nullable Long endMillis,

        @Parameter(description = "How many items at most.")
        @QueryParam("limit")
        @DefaultValue("1000")
        @Min(1) @Max(10_000) int limit) {

    private static final long HOUR_MILLIS = 3_600_000;

    Selection selection() {
        var end = Objects.requireNonNullElseGet(endMillis, System::currentTimeMillis);
        var start = Objects.requireNonNullElseGet(startMillis, () -> Math.max(0, end - HOUR_MILLIS));
        var range = new TimeRange(start, end);
        return new Selection(match, range.startMillis(), range.endMillis(), limit);
    }
}
