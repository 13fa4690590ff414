package dev.belvedere.peers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.belvedere.testing.Http;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What a server that speaks Prometheus' API answers to instant queries; {@code base} is what {@code /api/v1} follows. */
public record Figures(URI base) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The value of each series of {@code query} now, by the series' labels. */
    public Map<Map<String, String>, Double> of(String query) {
        return of(query, "");
    }

    /** The same at a time in seconds since the epoch; the empty text means now. */
    public Map<Map<String, String>, Double> of(String query, String time) {
        var address = "%s/api/v1/query?query=%s&time=%s".formatted(base, encoded(query), encoded(time));
        var values =
                new TreeMap<Map<String, String>, Double>((a, b) -> a.toString().compareTo(b.toString()));
        for (var series : result(Http.get(URI.create(address)))) {
            var labels = new TreeMap<String, String>();
            series.get("metric")
                    .properties()
                    .forEach(
                            label -> labels.put(label.getKey(), label.getValue().asText()));
            values.put(labels, Double.valueOf(series.get("value").get(1).asText()));
        }
        return values;
    }

    /** The sum of all series of {@code query}; 0 when there is none. */
    public double sum(String query) {
        return of(query).values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static JsonNode result(Http.Answer answer) {
        if (answer.status() != 200) {
            throw new AssertionError("status %d: %s".formatted(answer.status(), answer.body()));
        }
        try {
            return JSON.readTree(answer.body()).get("data").get("result");
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + answer.body(), e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
