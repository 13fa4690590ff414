package dev.belvedere.backend.metrics.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.belvedere.backend.metrics.store.MetricStore;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** What this server is and how much it holds. */
@Path("/api/v1/status")
@RunOnVirtualThread
public class StatusResource {
    /** The version of Prometheus whose API and PromQL this is; clients switch features on by it. */
    private static final String PROMETHEUS_VERSION = "3.5.0";

    private static final int TOP = 10;
    private static final int MOST = 10_000;

    private final MetricStore store;

    StatusResource(MetricStore store) {
        this.store = store;
    }

    @GET
    @Path("/buildinfo")
    public Response buildInfo() {
        var version = ConfigProvider.getConfig()
                .getOptionalValue("quarkus.application.version", String.class)
                .orElse("");
        return Answer.of(json -> {
                    json.writeStartObject();
                    json.writeStringField("version", PROMETHEUS_VERSION);
                    json.writeStringField("revision", "belvedere-backend-" + version);
                    json.writeStringField("branch", "");
                    json.writeStringField("buildUser", "");
                    json.writeStringField("buildDate", "");
                    json.writeStringField("goVersion", "");
                    json.writeEndObject();
                })
                .response();
    }

    /** The series and where they come from, as Prometheus reports them; memory by label is not counted here. */
    @GET
    @Path("/tsdb")
    public Response tsdb(UriInfo address) {
        var parameters = new Parameters(address.getQueryParameters(), Optional.empty());
        var asked = parameters.limit();
        if (asked == 0 && parameters.first("limit").isPresent()) {
            throw new ApiError(ApiError.Type.BAD_DATA, "limit must be a positive number");
        }
        var limit = asked == 0 ? TOP : Math.min(asked, MOST);
        var lookup = store.lookup();
        var report = store.report();
        return Answer.of(json -> {
                    json.writeStartObject();
                    json.writeObjectFieldStart("headStats");
                    json.writeNumberField("numSeries", report.series());
                    json.writeNumberField(
                            "numLabelPairs",
                            lookup.valueCounts().values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum());
                    json.writeNumberField("chunkCount", report.series());
                    json.writeNumberField("minTime", lookup.firstMillis());
                    json.writeNumberField("maxTime", lookup.lastMillis());
                    json.writeEndObject();
                    top(json, "seriesCountByMetricName", lookup.seriesCounts("__name__"), limit);
                    top(json, "labelValueCountByLabelName", lookup.valueCounts(), limit);
                    top(json, "memoryInBytesByLabelName", Map.of(), limit);
                    top(json, "seriesCountByLabelValuePair", lookup.pairCounts(), limit);
                    json.writeEndObject();
                })
                .response();
    }

    /** Belvedere's own report of sizes; Prometheus has none. */
    @GET
    @Path("/storage")
    public Response storage() {
        var report = store.report();
        return Answer.of(json -> {
                    json.writeStartObject();
                    json.writeNumberField("series", report.series());
                    json.writeNumberField("headSamples", report.headSamples());
                    json.writeNumberField("storedSamples", report.storedSamples());
                    json.writeNumberField("blocks", report.blocks());
                    json.writeNumberField("exemplars", report.exemplars());
                    json.writeNumberField("databaseBytes", report.databaseBytes());
                    json.writeNumberField("logBytes", report.logBytes());
                    json.writeNumberField("freeDiskBytes", report.freeDiskBytes());
                    json.writeEndObject();
                })
                .response();
    }

    private static void top(JsonGenerator json, String field, Map<String, Integer> counts, int limit)
            throws IOException {
        List<Map.Entry<String, Integer>> greatest = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .toList();
        json.writeArrayFieldStart(field);
        for (var each : greatest) {
            json.writeStartObject();
            json.writeStringField("name", each.getKey());
            json.writeNumberField("value", each.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
