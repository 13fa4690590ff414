package dev.belvedere.metrics.exemplar;

import dev.belvedere.metrics.result.Exemplar;
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

    @POST
    @Operation(operationId = "exemplars", summary = "Exemplars of the series that a query selects, oldest first")
    public Page<Exemplar> exemplars(@NotNull @Valid ExemplarQuery query) {
        throw new UnsupportedOperationException();
    }
}
