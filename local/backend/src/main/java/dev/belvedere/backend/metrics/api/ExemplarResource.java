package dev.belvedere.backend.metrics.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.belvedere.backend.metrics.model.Exemplar;
import dev.belvedere.backend.metrics.store.MetricStore;
import dev.belvedere.backend.metrics.store.SeriesLookup.Scope;
import dev.belvedere.query.QueryException;
import dev.belvedere.query.promql.PromQl;
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
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The exemplars of every series that a query selects. */
@Path("/api/v1/query_exemplars")
@RunOnVirtualThread
public class ExemplarResource {
    private final MetricStore store;

    ExemplarResource(MetricStore store) {
        this.store = store;
    }

    @GET
    public Response exemplars(UriInfo address) {
        return answer(new Parameters(address.getQueryParameters(), Optional.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response postExemplars(UriInfo address, MultivaluedMap<String, String> form) {
        return answer(new Parameters(address.getQueryParameters(), Optional.of(form)));
    }

    private Response answer(Parameters parameters) {
        var start = parameters.optionalTime("start", Long.MIN_VALUE);
        var end = parameters.optionalTime("end", Long.MAX_VALUE);
        if (end < start) {
            throw new ApiError(ApiError.Type.BAD_DATA, "end timestamp must not be before start timestamp");
        }
        var query = parameters.first("query").orElse("");
        try {
            var selectors = ExpressionSelectors.of(PromQl.parse(query));
            var found = selectors.isEmpty()
                    ? Map.<Labels, List<Exemplar>>of()
                    : store.lookup().exemplars(new Scope(selectors, start, end));
            return Answer.of(json -> write(json, found)).response();
        } catch (QueryException e) {
            throw QueryErrors.of(query, e);
        }
    }

    private static void write(JsonGenerator json, Map<Labels, List<Exemplar>> found) throws IOException {
        json.writeStartArray();
        for (var series : found.entrySet()) {
            json.writeStartObject();
            json.writeFieldName("seriesLabels");
            ValueWriter.labels(json, series.getKey());
            json.writeArrayFieldStart("exemplars");
            for (var exemplar : series.getValue()) {
                json.writeStartObject();
                json.writeFieldName("labels");
                ValueWriter.labels(json, exemplar.labels());
                json.writeStringField("value", GoText.number(exemplar.value()));
                json.writeFieldName("timestamp");
                json.writeNumber(GoText.seconds(exemplar.timeMillis()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
