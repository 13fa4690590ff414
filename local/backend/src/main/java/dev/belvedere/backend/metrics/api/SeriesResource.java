package dev.belvedere.backend.metrics.api;

import dev.belvedere.backend.metrics.store.MetricStore;
import dev.belvedere.backend.metrics.store.SeriesLookup.Scope;
import dev.belvedere.query.series.LabelMatcher;
import dev.belvedere.query.series.Labels;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/** Which series, label names and label values there are. Without a time range all that are stored count. */
@Path("/api/v1")
@RunOnVirtualThread
public class SeriesResource {
    /** A list of series that nobody limited ends here, with a warning. */
    private static final int MOST_SERIES = 100_000;

    private final MetricStore store;

    SeriesResource(MetricStore store) {
        this.store = store;
    }

    @GET
    @Path("/series")
    public Response series(UriInfo address) {
        return series(new Parameters(address.getQueryParameters(), Optional.empty()));
    }

    @POST
    @Path("/series")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response postSeries(UriInfo address, MultivaluedMap<String, String> form) {
        return series(new Parameters(address.getQueryParameters(), Optional.of(form)));
    }

    @GET
    @Path("/labels")
    public Response labels(UriInfo address) {
        return labels(new Parameters(address.getQueryParameters(), Optional.empty()));
    }

    @POST
    @Path("/labels")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response postLabels(UriInfo address, MultivaluedMap<String, String> form) {
        return labels(new Parameters(address.getQueryParameters(), Optional.of(form)));
    }

    @GET
    @Path("/label/{name}/values")
    public Response labelValues(@RestPath String name, UriInfo address) {
        var parameters = new Parameters(address.getQueryParameters(), Optional.empty());
        var scope = scope(parameters, Selectors.optional(parameters));
        var values = store.lookup().labelValues(LabelNames.unescape(name), scope);
        return Answer.list(values, parameters.limit(), (json, value) -> json.writeString(value))
                .response();
    }

    private Response series(Parameters parameters) {
        var scope = scope(parameters, Selectors.required(parameters));
        var limit = parameters.limit() == 0 ? MOST_SERIES : parameters.limit();
        List<Labels> series = store.lookup().series(scope);
        return Answer.list(series, limit, ValueWriter::labels).response();
    }

    private Response labels(Parameters parameters) {
        var scope = scope(parameters, Selectors.optional(parameters));
        return Answer.list(store.lookup().labelNames(scope), parameters.limit(), (json, name) -> json.writeString(name))
                .response();
    }

    private static Scope scope(Parameters parameters, List<List<LabelMatcher>> selectors) {
        return new Scope(
                selectors,
                parameters.optionalTime("start", Long.MIN_VALUE),
                parameters.optionalTime("end", Long.MAX_VALUE));
    }
}
