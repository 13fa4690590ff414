package dev.belvedere.peers.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.belvedere.testing.Http;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What of an answer of the product API must be the same whoever stores the samples. */
final class ProductAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** They tell how long it took and which request it was. */
    private static final List<String> VOLATILE = List.of("tookMillis", "instance");

    private ProductAnswer() {}

    /** Status and body as one tree: an answer of several lines as their list, by panel. */
    static JsonNode of(Http.Answer answer) {
        var lines = new ArrayList<JsonNode>();
        for (var line : answer.body().lines().filter(text -> !text.isBlank()).toList()) {
            lines.add(settled(parse(line)));
        }
        lines.sort(Comparator.comparing(line -> line.path("panelId").asText()));
        var tree = JsonNodeFactory.instance.objectNode();
        tree.put("status", answer.status());
        tree.set("body", JsonNodeFactory.instance.arrayNode().addAll(lines));
        return tree;
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + line, e);
        }
    }

    private static JsonNode settled(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(VOLATILE);
        }
        if (node.path("series") instanceof ArrayNode series
                && "vector".equals(node.path("resultType").asText())) {
            sort(series);
        }
        if (node.path("items") instanceof ArrayNode items
                && items.path(0).has("labels")
                && !items.path(0).has("name")) {
            sort(items);
        }
        node.forEach(ProductAnswer::settled);
        return node;
    }

    /** Prometheus leaves the order of series open. */
    private static void sort(ArrayNode series) {
        var sorted = new ArrayList<JsonNode>();
        series.forEach(sorted::add);
        sorted.sort(Comparator.comparing(each -> each.path("labels").toString()));
        series.removeAll();
        series.addAll(sorted);
    }
}
