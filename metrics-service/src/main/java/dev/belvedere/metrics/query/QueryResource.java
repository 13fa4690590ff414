package dev.belvedere.metrics.query;

import dev.belvedere.metrics.reader.Grid;
import dev.belvedere.metrics.result.InstantAnswer;
import dev.belvedere.metrics.result.RangeAnswer;
import dev.belvedere.metrics.scope.CallerMetrics;
import dev.belvedere.metrics.scope.CallerMetricsFactory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Queries in PromQL, narrowed to the caller's workspaces. */
@Path("/api/metrics/v1")
@RunOnVirtualThread
public class QueryResource {
    /** Longest query text, in characters. */
    public static final int TEXT_LIMIT = 65_536;

    private final CallerMetricsFactory metrics;

    QueryResource(CallerMetricsFactory metrics) {
        this.metrics = metrics;
    }

    @POST
    @Path("/query")
    @Operation(operationId = "query", summary = "A query at one time")
    public InstantAnswer query(@NotNull @Valid InstantQuery query) {
        var timeMillis = Objects.requireNonNullElseGet(query.timeMillis(), System::currentTimeMillis);
        return metrics.ofRequest().instant(query.query(), timeMillis, limit(query.limit()));
    }

    @POST
    @Path("/query-range")
    @Operation(operationId = "queryRange", summary = "A query over a grid of times")
    public RangeAnswer queryRange(@NotNull @Valid RangeQuery query) {
        var grid = new Grid(query.startMillis(), query.endMillis(), query.stepMillis());
        return metrics.ofRequest().range(query.query(), grid, limit(query.limit()));
    }

    private static int limit(@Nullable Integer asked) {
        return Objects.requireNonNullElse(asked, CallerMetrics.USUAL_SERIES);
    }
}
