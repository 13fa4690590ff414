package dev.belvedere.metrics.compatible;

import dev.belvedere.metrics.scope.CallerTexts;
import dev.belvedere.web.backend.BackendCall;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** Prometheus' queries, under its own names. */
@Path(PrometheusEnvelope.PATH)
@RunOnVirtualThread
public class QueryApiResource {
    private final Relay relay;
    private final CallerTexts texts;

    QueryApiResource(Relay relay, CallerTexts texts) {
        this.relay = relay;
        this.texts = texts;
    }

    @GET
    @Path("/query")
    public @Nullable Response query(@Context UriInfo uri) {
        return query(new Parameters(uri.getQueryParameters()));
    }

    @POST
    @Path("/query")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public @Nullable Response query(@Context UriInfo uri, MultivaluedMap<String, String> form) {
        return query(new Parameters(form, uri.getQueryParameters()));
    }

    @GET
    @Path("/query_range")
    public @Nullable Response queryRange(@Context UriInfo uri) {
        return queryRange(new Parameters(uri.getQueryParameters()));
    }

    @POST
    @Path("/query_range")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public @Nullable Response queryRange(@Context UriInfo uri, MultivaluedMap<String, String> form) {
        return queryRange(new Parameters(form, uri.getQueryParameters()));
    }

    @GET
    @Path("/query_exemplars")
    public @Nullable Response exemplars(@Context UriInfo uri) {
        return exemplars(new Parameters(uri.getQueryParameters()));
    }

    @POST
    @Path("/query_exemplars")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public @Nullable Response exemplars(@Context UriInfo uri, MultivaluedMap<String, String> form) {
        return exemplars(new Parameters(form, uri.getQueryParameters()));
    }

    private @Nullable Response query(Parameters parameters) {
        parameters.millis("time");
        parameters.checkLimit();
        var call = new NarrowedCall(texts, parameters)
                .query(BackendCall.post("query", "/api/v1/query"), "time", "limit", "lookback_delta", "stats");
        return relay.run(call, parameters.durationMillis("timeout"));
    }

    private @Nullable Response queryRange(Parameters parameters) {
        parameters.checkGrid();
        parameters.checkLimit();
        var call = new NarrowedCall(texts, parameters)
                .query(
                        BackendCall.post("query_range", "/api/v1/query_range"),
                        "start",
                        "end",
                        "step",
                        "limit",
                        "lookback_delta",
                        "stats");
        return relay.run(call, parameters.durationMillis("timeout"));
    }

    private @Nullable Response exemplars(Parameters parameters) {
        parameters.millis("start");
        parameters.millis("end");
        var call = new NarrowedCall(texts, parameters)
                .query(BackendCall.post("query_exemplars", "/api/v1/query_exemplars"), "start", "end");
        return relay.run(call, parameters.durationMillis("timeout"));
    }
}
