package dev.belvedere.demo.gateway;

import dev.belvedere.demo.provider.ChatRequest;
import dev.belvedere.demo.provider.ChatResponse;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** The gateway's API as agents call it. */
@Path("/gateways/{gateway}/v1/chat/completions")
interface GatewayApi {

    @POST
    ChatResponse complete(@PathParam("gateway") String gateway, ChatRequest request);
}
