package dev.belvedere.metrics.price;

import dev.belvedere.web.page.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The price list. The prices that hold now are also the metric {@code llm_price_usd}. */
@Path("/api/metrics/v1/prices")
@RunOnVirtualThread
public class PriceResource {

    @GET
    @Operation(operationId = "listPrices", summary = "The prices that hold now, by provider and model")
    public Page<ModelPrice> list() {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("/{provider}/{model}")
    @Operation(operationId = "priceHistory", summary = "All prices of a model, newest first")
    public Page<ModelPrice> history(
            @RestPath @Size(max = 200) String provider, @RestPath @Size(max = 200) String model) {
        throw new UnsupportedOperationException();
    }

    @PUT
    @Path("/{provider}/{model}")
    @Operation(operationId = "setPrice", summary = "Set a model's prices from a time on; for editors")
    public ModelPrice set(
            @RestPath @Size(max = 200) String provider,
            @RestPath @Size(max = 200) String model,
            @NotNull @Valid PriceChange change) {
        throw new UnsupportedOperationException();
    }
}
