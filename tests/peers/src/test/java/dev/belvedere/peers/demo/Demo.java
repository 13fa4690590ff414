package dev.belvedere.peers.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.belvedere.testing.Http;
import dev.belvedere.testing.PackagedPart;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packaged demo without a load of its own, at a hundred times its usual pace. */
record Demo(PackagedPart part) implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Demo start(Path folder) {
        PackagedPart.need("local/demo");
        return new Demo(PackagedPart.start(
                "local/demo",
                folder,
                Map.of(
                        "BELVEDERE_DEMO_LOAD", "off",
                        "BELVEDERE_DEMO_PACE", "0.01",
                        // Spans and logs have nowhere to go in these tests.
                        "QUARKUS_OTEL_SDK_DISABLED", "true")));
    }

    /** The address whose {@code /q/metrics} is scraped. */
    URI metrics() {
        return part.management();
    }

    List<String> agents() {
        var ids = new ArrayList<String>();
        get("/agents").findValuesAsText("id").forEach(ids::add);
        return ids;
    }

    /** Runs {@code agent} once, to whatever end. */
    void run(String agent) {
        var path = "/agents/%s/executions".formatted(agent);
        var answer = Http.send(HttpRequest.newBuilder(part.base().resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.noBody()));
        if (answer.status() >= 300) {
            throw new IllegalStateException("%s answered %d: %s".formatted(path, answer.status(), answer.body()));
        }
    }

    /** A table of the ledger: the figure in {@code value} by the text of the fields named {@code keys}, summed up. */
    Map<List<String>, Double> ledger(String table, String value, String... keys) {
        var sums = new HashMap<List<String>, Double>();
        for (var row : get("/ledger").get(table)) {
            var key = new ArrayList<String>();
            for (var name : keys) {
                key.add(row.get(name).asText());
            }
            sums.merge(key, row.get(value).asDouble(), Double::sum);
        }
        return sums;
    }

    @Override
    public void close() {
        part.close();
    }

    private JsonNode get(String path) {
        try {
            return JSON.readTree(Http.get(part.base().resolve(path)).body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("%s is no JSON".formatted(path), e);
        }
    }
}
