package dev.belvedere.backend.metrics.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.belvedere.backend.metrics.model.Metadata;
import dev.belvedere.backend.metrics.store.MetricStore;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What targets said about their metrics: type, unit, help. */
@Path("/api/v1/metadata")
@RunOnVirtualThread
public class MetadataResource {
    private final MetricStore store;

    MetadataResource(MetricStore store) {
        this.store = store;
    }

    @GET
    public Response metadata(UriInfo address) {
        var parameters = new Parameters(address.getQueryParameters(), Optional.empty());
        var limit = limit(parameters.first("limit"));
        limit(parameters.first("limit_per_metric"));
        var all = store.metadata();
        var chosen = parameters
                .first("metric")
                .map(name -> Optional.ofNullable(all.get(name)).map(List::of).orElse(List.of()))
                .orElseGet(() -> List.copyOf(new TreeMap<>(all).values()));
        var answer = limit >= 0 && limit < chosen.size() ? chosen.subList(0, limit) : chosen;
        return Answer.of(json -> write(json, answer)).response();
    }

    private static int limit(Optional<String> text) {
        try {
            return text.map(Integer::parseInt).orElse(-1);
        } catch (NumberFormatException e) {
            throw new ApiError(ApiError.Type.BAD_DATA, "limit must be a number");
        }
    }

    private static void write(JsonGenerator json, List<Metadata> all) throws IOException {
        json.writeStartObject();
        for (var each : all) {
            json.writeArrayFieldStart(each.name());
            json.writeStartObject();
            json.writeStringField("type", each.type().text());
            json.writeStringField("unit", each.unit());
            json.writeStringField("help", each.help());
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
