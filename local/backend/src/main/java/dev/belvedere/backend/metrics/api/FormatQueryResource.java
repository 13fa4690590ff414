package dev.belvedere.backend.metrics.api;

import dev.belvedere.query.promql.PromQl;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** A query in its usual form. */
@Path("/api/v1/format_query")
@RunOnVirtualThread
public class FormatQueryResource {

    @GET
    public Response format(UriInfo address) {
        return answer(new Parameters(address.getQueryParameters(), Optional.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response postFormat(UriInfo address, MultivaluedMap<String, String> form) {
        return answer(new Parameters(address.getQueryParameters(), Optional.of(form)));
    }

    private static Response answer(Parameters parameters) {
        var expr = RunQuery.parse(parameters.first("query").orElse(""));
        return Answer.of(json -> json.writeString(PromQl.print(expr))).response();
    }
}
