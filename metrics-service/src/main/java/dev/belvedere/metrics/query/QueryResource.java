package dev.belvedere.metrics.query;

import dev.belvedere.metrics.result.InstantAnswer;
import dev.belvedere.metrics.result.RangeAnswer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Queries in PromQL, narrowed to the caller's workspaces. */
@Path("/api/metrics/v1")
@RunOnVirtualThread
public class QueryResource {
    /** Longest query text, in characters. */
    public static final int TEXT_LIMIT = 65_536;

    @POST
    @Path("/query")
    @Operation(operationId = "query", summary = "A query at one time")
    public InstantAnswer query(@NotNull @Valid InstantQuery query) {
        throw new UnsupportedOperationException();
    }

    @POST
    @Path("/query-range")
    @Operation(operationId = "queryRange", summary = "A query over a grid of times")
    public RangeAnswer queryRange(@NotNull @Valid RangeQuery query) {
        throw new UnsupportedOperationException();
    }
}
