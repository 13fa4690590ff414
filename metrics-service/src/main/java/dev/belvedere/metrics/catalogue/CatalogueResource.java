package dev.belvedere.metrics.catalogue;

import dev.belvedere.metrics.scope.CallerMetricsFactory;
import dev.belvedere.web.page.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The metrics that the caller can see. */
@Path("/api/metrics/v1/catalogue")
@RunOnVirtualThread
public class CatalogueResource {

    private final CallerMetricsFactory metrics;

    CatalogueResource(CallerMetricsFactory metrics) {
        this.metrics = metrics;
    }

    @GET
    @Operation(
            operationId = "catalogue",
            summary = "Metrics by name",
            description = "search is a part of the name or of the help text, without regard to case.")
    public Page<Metric> catalogue(
            @RestQuery @Size(max = 200) @Nullable String search,
            @RestQuery @DefaultValue("200") @Min(1) @Max(1000) int limit,
            @RestQuery @Size(max = 1024) @Nullable String cursor) {
        return new ListCatalogue(metrics.ofRequest())
                .run(Objects.requireNonNullElse(search, ""), limit, Objects.requireNonNullElse(cursor, ""));
    }
}
