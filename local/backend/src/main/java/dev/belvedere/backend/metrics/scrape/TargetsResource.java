package dev.belvedere.backend.metrics.scrape;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.belvedere.backend.metrics.api.Answer;
import dev.belvedere.backend.metrics.api.ValueWriter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The targets and how their last scrape went. */
@Path("/api/v1/targets")
@RunOnVirtualThread
public class TargetsResource {
    /** What Go writes for a time that is not set. */
    private static final String NEVER = "0001-01-01T00:00:00Z";

    private final Scraper scraper;

    TargetsResource(Scraper scraper) {
        this.scraper = scraper;
    }

    /** @param state {@code dropped} gives an empty list: nothing is ever dropped here */
    @GET
    public Response targets(@RestQuery @Nullable String state, @RestQuery @Nullable String scrapePool) {
        var isActive = state == null || state.isEmpty() || state.equals("any") || state.equals("active");
        var loops = scraper.loops().stream()
                .filter(loop -> isActive
                        && (scrapePool == null
                                || scrapePool.isEmpty()
                                || loop.target().job().equals(scrapePool)))
                .toList();
        return Answer.of(json -> write(json, loops)).response();
    }

    private static void write(JsonGenerator json, List<ScrapeLoop> loops) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("activeTargets");
        for (var loop : loops) {
            write(json, loop.target(), loop.state());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("droppedTargets");
        json.writeEndArray();
        json.writeObjectFieldStart("droppedTargetCounts");
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Target target, TargetState state) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("discoveredLabels");
        json.writeEndObject();
        json.writeFieldName("labels");
        ValueWriter.labels(json, target.labels());
        json.writeStringField("scrapePool", target.job());
        json.writeStringField("scrapeUrl", target.address().toString());
        json.writeStringField("globalUrl", target.address().toString());
        json.writeStringField("lastError", state.lastError());
        json.writeStringField("lastScrape", Objects.requireNonNullElse(asText(state.lastScrape()), NEVER));
        json.writeNumberField("lastScrapeDuration", state.duration().toNanos() / 1e9);
        json.writeStringField("health", state.health().text());
        json.writeStringField("scrapeInterval", asText(target.interval()));
        json.writeStringField("scrapeTimeout", asText(target.timeout()));
        json.writeEndObject();
    }

    private static @Nullable String asText(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static String asText(Duration duration) {
        var millis = duration.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
    }
}
