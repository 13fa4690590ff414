package dev.belvedere.metrics.dashboard;

import dev.belvedere.metrics.reader.TimeRange;
import dev.belvedere.metrics.scope.CallerMetricsFactory;
import dev.belvedere.web.page.Page;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.common.util.RestMediaType;
import org.jspecify.annotations.Nullable;

/** Dashboards: documents, the values of their variables, their data. */
@Path("/api/metrics/v1/dashboards")
public class DashboardResource {

    private static final long HOUR_MILLIS = 3_600_000;

    private final Dashboards dashboards;
    private final StreamDashboard streamDashboard;
    private final CallerMetricsFactory metrics;

    DashboardResource(Dashboards dashboards, StreamDashboard streamDashboard, CallerMetricsFactory metrics) {
        this.dashboards = dashboards;
        this.streamDashboard = streamDashboard;
        this.metrics = metrics;
    }

    @GET
    @Operation(operationId = "listDashboards", summary = "All dashboards")
    public Page<DashboardSummary> list() {
        return new Page<>(dashboards.all().stream().map(DashboardSummary::of).toList(), null, true);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getDashboard", summary = "A dashboard's document")
    public Dashboard get(@RestPath String id) {
        return dashboards.get(id);
    }

    @GET
    @Path("/{id}/variables")
    @RunOnVirtualThread
    @Operation(
            operationId = "dashboardVariables",
            summary = "What can be chosen for each variable",
            description = "Values seen in the range; default: the last hour.")
    public Page<VariableValues> variables(
            @RestPath String id,
            @RestQuery @Min(0) @Nullable Long startMillis,
            @RestQuery @Min(0) @Nullable Long endMillis) {
        var end = Objects.requireNonNullElseGet(endMillis, System::currentTimeMillis);
        var start = Objects.requireNonNullElseGet(startMillis, () -> Math.max(0, end - HOUR_MILLIS));
        var values = ListVariableValues.run(dashboards.get(id), new TimeRange(start, end), metrics.ofRequest());
        return new Page<>(values, null, true);
    }

    @POST
    @Path("/{id}/data")
    @Blocking // starts virtual threads and returns; a stream alone would be taken for non-blocking
    @RunOnVirtualThread
    @Produces(RestMediaType.APPLICATION_NDJSON)
    @Operation(
            operationId = "dashboardData",
            summary = "The data of a whole dashboard, panel by panel",
            description = "One JSON object a line: a panel as soon as it is ready, then a line that says done. A panel"
                    + " that fails says so in its line and does not disturb the others.")
    @APIResponse(
            responseCode = "200",
            description = "The stream of lines",
            content =
                    @Content(
                            mediaType = RestMediaType.APPLICATION_NDJSON,
                            schema = @Schema(implementation = DashboardLine.class)))
    public Multi<DashboardLine> data(@RestPath String id, @NotNull @Valid DashboardDataQuery query) {
        return streamDashboard.run(dashboards.get(id), query, metrics.ofRequest());
    }
}
