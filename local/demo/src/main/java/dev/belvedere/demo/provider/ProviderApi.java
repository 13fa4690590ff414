package dev.belvedere.demo.provider;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** The providers' API as the gateway calls it. */
@Path("/providers/{provider}/v1/chat/completions")
public interface ProviderApi {

    @POST
    ChatResponse complete(@PathParam("provider") String provider, ChatRequest request);
}
