package dev.belvedere.demo.gateway;

import dev.belvedere.demo.http.Clients;
import dev.belvedere.demo.http.Problem;
import dev.belvedere.demo.model.Dice;
import dev.belvedere.demo.model.LanguageModel;
import dev.belvedere.demo.provider.ChatRequest;
import dev.belvedere.demo.provider.ChatResponse;
import dev.belvedere.demo.provider.ProviderApi;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;

/** The LLM gateway: limits the rate of calls and passes them on to the provider of the model. */
@Path("/gateways/{gateway}/v1/chat/completions")
@Counted
@RunOnVirtualThread
public class GatewayResource {
    private static final Logger LOG = Logger.getLogger(GatewayResource.class);
    private static final double OVER_RATE = 0.025;

    private final Clients clients;

    GatewayResource(Clients clients) {
        this.clients = clients;
    }

    @POST
    public ChatResponse complete(@RestPath String gateway, @NotNull @Valid ChatRequest request) {
        var model = LanguageModel.named(request.model())
                .filter(candidate -> candidate.gateway().equals(gateway))
                .orElseThrow(() -> new Problem.NotFound(
                        "The gateway '%s' has no route to the model '%s'.".formatted(gateway, request.model())));
        if (Dice.of(request.seed(), gateway, request.turn(), request.attempt()).hits(OVER_RATE)) {
            LOG.warnf("Rate limit of %s reached", request.model());
            throw new Problem.RateLimited("Too many calls of %s, try again.".formatted(request.model()));
        }
        try {
            return clients.of(ProviderApi.class).complete(model.model().provider(), request);
        } catch (WebApplicationException answer) {
            LOG.warnf(
                    "Provider of %s answered %d",
                    request.model(), answer.getResponse().getStatus());
            throw new Problem.BackendUnavailable("The provider of %s is not available.".formatted(request.model()));
        }
    }
}
