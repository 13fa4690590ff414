package dev.belvedere.metrics.label;

import dev.belvedere.metrics.scope.CallerMetricsFactory;
import dev.belvedere.web.page.Page;
import dev.belvedere.web.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Which series, label names and label values there are. */
@Path("/api/metrics/v1")
@RunOnVirtualThread
public class LabelResource {

    private static final int LONGEST_NAME = 512;

    private final CallerMetricsFactory metrics;

    LabelResource(CallerMetricsFactory metrics) {
        this.metrics = metrics;
    }

    @GET
    @Path("/series")
    @Operation(operationId = "series", summary = "Series that match, as label sets; match is required")
    public Page<Series> series(@Valid @BeanParam LabelQuery query) {
        if (query.match().isEmpty()) {
            throw new Problem.BadRequest("Say which series: send match, for example match=up.");
        }
        var found = metrics.ofRequest().series(query.selection());
        return new Page<>(found.items().stream().map(Series::new).toList(), null, found.complete());
    }

    @GET
    @Path("/labels")
    @Operation(operationId = "labels", summary = "Label names, sorted")
    public Page<String> labels(@Valid @BeanParam LabelQuery query) {
        var found = metrics.ofRequest().labelNames(query.selection());
        return new Page<>(found.items(), null, found.complete());
    }

    @GET
    @Path("/labels/{name}/values")
    @Operation(operationId = "labelValues", summary = "Values of a label, sorted")
    public Page<String> values(@RestPath @Size(max = LONGEST_NAME) String name, @Valid @BeanParam LabelQuery query) {
        var found = metrics.ofRequest().labelValues(name, query.selection());
        return new Page<>(found.items(), null, found.complete());
    }
}
