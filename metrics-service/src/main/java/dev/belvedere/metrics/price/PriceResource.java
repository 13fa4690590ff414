package dev.belvedere.metrics.price;

import dev.belvedere.web.identity.CurrentCaller;
import dev.belvedere.web.identity.ForEditors;
import dev.belvedere.web.page.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The price list. The prices that hold now are also the metric {@code llm_price_usd}. */
@Path("/api/metrics/v1/prices")
@RunOnVirtualThread
public class PriceResource {

    private static final int LONGEST_NAME = 200;

    private final PriceList prices;
    private final PriceMetric metric;
    private final CurrentCaller caller;

    PriceResource(PriceList prices, PriceMetric metric, CurrentCaller caller) {
        this.prices = prices;
        this.metric = metric;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listPrices", summary = "The prices that hold now, by provider and model")
    public Page<ModelPrice> list() {
        return new Page<>(prices.validAt(Instant.now()), null, true);
    }

    @GET
    @Path("/{provider}/{model}")
    @Operation(operationId = "priceHistory", summary = "All prices of a model, newest first")
    public Page<ModelPrice> history(
            @RestPath @NotBlank @Size(max = LONGEST_NAME) String provider,
            @RestPath @NotBlank @Size(max = LONGEST_NAME) String model) {
        return new Page<>(prices.history(provider, model), null, true);
    }

    @PUT
    @ForEditors
    @Path("/{provider}/{model}")
    @Operation(operationId = "setPrice", summary = "Set a model's prices from a time on; for editors")
    public ModelPrice set(
            @RestPath @NotBlank @Size(max = LONGEST_NAME) String provider,
            @RestPath @NotBlank @Size(max = LONGEST_NAME) String model,
            @NotNull @Valid PriceChange change) {
        var validFrom =
                change.validFromMillis() == null ? Instant.now() : Instant.ofEpochMilli(change.validFromMillis());
        var price = prices.add(
                provider,
                model,
                validFrom,
                change.usdPerMillionTokens(),
                caller.get().subject());
        metric.refresh();
        return price;
    }
}
