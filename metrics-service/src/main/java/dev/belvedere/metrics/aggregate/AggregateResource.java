package dev.belvedere.metrics.aggregate;

import dev.belvedere.metrics.scope.CallerMetricsFactory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Aggregation without PromQL. */
@Path("/api/metrics/v1/aggregate")
@RunOnVirtualThread
public class AggregateResource {

    private final Aggregate aggregate;
    private final CallerMetricsFactory metrics;

    AggregateResource(Aggregate aggregate, CallerMetricsFactory metrics) {
        this.aggregate = aggregate;
        this.metrics = metrics;
    }

    @POST
    @Operation(
            operationId = "aggregate",
            summary = "One metric, aggregated",
            description = "A thin translation to PromQL; the answer holds the query that was asked.")
    public AggregateAnswer aggregate(@NotNull @Valid AggregateQuery query) {
        return aggregate.run(query, metrics.ofRequest());
    }
}
