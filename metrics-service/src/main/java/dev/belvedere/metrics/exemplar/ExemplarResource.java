package dev.belvedere.metrics.exemplar;

import dev.belvedere.metrics.reader.TimeRange;
import dev.belvedere.metrics.result.Exemplar;
import dev.belvedere.metrics.scope.CallerMetricsFactory;
import dev.belvedere.web.page.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Exemplars: the traces behind a chart. */
@Path("/api/metrics/v1/exemplars")
@RunOnVirtualThread
public class ExemplarResource {

    private static final int LIMIT = 500;

    private final CallerMetricsFactory metrics;

    ExemplarResource(CallerMetricsFactory metrics) {
        this.metrics = metrics;
    }

    @POST
    @Operation(operationId = "exemplars", summary = "Exemplars of the series that a query selects, oldest first")
    public Page<Exemplar> exemplars(@NotNull @Valid ExemplarQuery query) {
        var range = new TimeRange(query.startMillis(), query.endMillis());
        var found = metrics.ofRequest().exemplars(query.query(), range.startMillis(), range.endMillis(), LIMIT + 1);
        return found.size() > LIMIT ? new Page<>(found.subList(0, LIMIT), null, false) : new Page<>(found, null, true);
    }
}
