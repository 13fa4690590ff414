package dev.belvedere.demo.gateway;

import dev.belvedere.demo.ledger.Ledger;
import dev.belvedere.demo.model.LanguageModel;
import dev.belvedere.instrumentation.Exchange;
import dev.belvedere.instrumentation.Gateway;
import dev.belvedere.instrumentation.GatewayTelemetry;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts the requests of each gateway; those to a gateway that does not exist are nobody's. */
@Counted
@Provider
class GatewayFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String EXCHANGE = GatewayFilter.class.getName();

    private final Map<String, Gateway> gateways;
    private final Ledger ledger;

    GatewayFilter(GatewayTelemetry telemetry, Ledger ledger) {
        this.ledger = ledger;
        gateways = Arrays.stream(LanguageModel.values())
                .map(LanguageModel::gateway)
                .distinct()
                .collect(Collectors.toUnmodifiableMap(id -> id, telemetry::declare));
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var gateway = gateways.get(id(request));
        if (gateway != null) {
            request.setProperty(EXCHANGE, gateway.begin(request.getMethod()));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(EXCHANGE) instanceof Exchange exchange) {
            exchange.status(response.getStatus());
            exchange.close();
            ledger.answered(id(request), request.getMethod(), response.getStatus());
        }
    }

    private static String id(ContainerRequestContext request) {
        return "" + request.getUriInfo().getPathParameters().getFirst("gateway");
    }
}
