package dev.belvedere.demo.agent;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** The platform's agents. */
@Path("/agents")
@RunOnVirtualThread
public class AgentResource {
    private final AgentCatalogue catalogue;

    AgentResource(AgentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    public AgentList list() {
        return new AgentList(catalogue.all(), true);
    }

    @POST
    public Response declare(@NotNull @Valid AgentDefinition agent) {
        catalogue.declare(agent);
        return Response.created(URI.create("/agents/" + agent.id()))
                .entity(agent)
                .build();
    }

    /** All agents: there are never so many that a list would need pages. */
    public record AgentList(List<AgentDefinition> items, boolean complete) {}
}
