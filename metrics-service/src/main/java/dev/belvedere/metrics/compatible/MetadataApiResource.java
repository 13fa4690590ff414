package dev.belvedere.metrics.compatible;

import dev.belvedere.metrics.reader.LabelPath;
import dev.belvedere.metrics.scope.CallerMetricsFactory;
import dev.belvedere.metrics.scope.CallerTexts;
import dev.belvedere.web.backend.BackendCall;
import dev.belvedere.web.problem.Problem;
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
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Prometheus' questions about series, labels, metadata and itself, under its own names. */
@Path(PrometheusEnvelope.PATH)
@RunOnVirtualThread
public class MetadataApiResource {
    private static final int MOST_METADATA = 20_000;
    private static final int LONGEST_NAME = 512;

    private final Relay relay;
    private final CallerTexts texts;
    private final CallerMetricsFactory metrics;

    MetadataApiResource(Relay relay, CallerTexts texts, CallerMetricsFactory metrics) {
        this.relay = relay;
        this.texts = texts;
        this.metrics = metrics;
    }

    @GET
    @Path("/series")
    public @Nullable Response series(@Context UriInfo uri) {
        return series(new Parameters(uri.getQueryParameters()));
    }

    @POST
    @Path("/series")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public @Nullable Response series(@Context UriInfo uri, MultivaluedMap<String, String> form) {
        return series(new Parameters(form, uri.getQueryParameters()));
    }

    @GET
    @Path("/labels")
    public @Nullable Response labels(@Context UriInfo uri) {
        return select(BackendCall.post("labels", "/api/v1/labels"), new Parameters(uri.getQueryParameters()));
    }

    @POST
    @Path("/labels")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public @Nullable Response labels(@Context UriInfo uri, MultivaluedMap<String, String> form) {
        return select(BackendCall.post("labels", "/api/v1/labels"), new Parameters(form, uri.getQueryParameters()));
    }

    @GET
    @Path("/label/{name}/values")
    public @Nullable Response labelValues(@RestPath String name, @Context UriInfo uri) {
        if (name.length() > LONGEST_NAME) {
            throw new Problem.BadRequest("invalid label name: it is longer than %d characters".formatted(LONGEST_NAME));
        }
        var call = BackendCall.get("label_values", "/api/v1/label/" + LabelPath.ofSegment(name) + "/values");
        return select(call, new Parameters(uri.getQueryParameters()));
    }

    @GET
    @Path("/metadata")
    public @Nullable Response metadata(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        parameters.checkLimit();
        if (texts.isUnlimited()) {
            var call = new NarrowedCall(texts, parameters)
                    .passOn(BackendCall.get("metadata", "/api/v1/metadata"), "limit", "limit_per_metric", "metric");
            return relay.run(call, Optional.empty());
        }
        var visible = metrics.ofRequest().metadata(System.currentTimeMillis(), MOST_METADATA);
        return Response.ok(VisibleMetadata.of(visible, parameters), MediaType.APPLICATION_JSON)
                .build();
    }

    @GET
    @Path("/status/buildinfo")
    public @Nullable Response buildInfo() {
        return relay.run(BackendCall.get("buildinfo", "/api/v1/status/buildinfo"), Optional.empty());
    }

    @GET
    @Path("/status/tsdb")
    public @Nullable Response tsdb(@Context UriInfo uri) {
        if (!texts.isUnlimited()) {
            throw new Problem.NotGranted("This counts the series of all workspaces, which needs the grant *.");
        }
        var parameters = new Parameters(uri.getQueryParameters());
        parameters.checkLimit();
        var call = new NarrowedCall(texts, parameters).passOn(BackendCall.get("tsdb", "/api/v1/status/tsdb"), "limit");
        return relay.run(call, Optional.empty());
    }

    private @Nullable Response series(Parameters parameters) {
        if (parameters.all("match[]").isEmpty()) {
            throw new Problem.BadRequest("no match[] parameter provided");
        }
        return select(BackendCall.post("series", "/api/v1/series"), parameters);
    }

    private @Nullable Response select(BackendCall call, Parameters parameters) {
        parameters.millis("start");
        parameters.millis("end");
        parameters.checkLimit();
        return relay.run(new NarrowedCall(texts, parameters).select(call), Optional.empty());
    }
}
