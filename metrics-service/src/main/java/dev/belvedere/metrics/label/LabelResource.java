package dev.belvedere.metrics.label;

import dev.belvedere.web.page.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Which series, label names and label values there are. */
@Path("/api/metrics/v1")
@RunOnVirtualThread
public class LabelResource {

    @GET
    @Path("/series")
    @Operation(operationId = "series", summary = "Series that match, as label sets; match is required")
    public Page<Series> series(@Valid @BeanParam LabelQuery query) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("/labels")
    @Operation(operationId = "labels", summary = "Label names, sorted")
    public Page<String> labels(@Valid @BeanParam LabelQuery query) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("/labels/{name}/values")
    @Operation(operationId = "labelValues", summary = "Values of a label, sorted")
    public Page<String> values(@RestPath String name, @Valid @BeanParam LabelQuery query) {
        throw new UnsupportedOperationException();
    }
}
