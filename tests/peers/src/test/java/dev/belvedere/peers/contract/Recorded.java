package dev.belvedere.peers.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.belvedere.testing.Http;
import java.util.ArrayList;
import java.util.Comparator;

/**
 * An answer as it is recorded and compared: a JSON body as a tree, so that the order of an object's fields and spaces do
 * not count, any other body as text. Lists whose order Prometheus leaves open are sorted.
 */
public record Recorded(int status, String contentType, JsonNode body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static Recorded of(Http.Answer answer) {
        return new Recorded(answer.status(), answer.contentType(), tree(answer));
    }

    public static Recorded of(Call call, Http.Answer answer) {
        var body = tree(answer);
        if (!call.query().matches("(sort|topk|bottomk).*")) {
            sort(body.path("data"));
        }
        return new Recorded(answer.status(), answer.contentType(), body);
    }

    private static JsonNode tree(Http.Answer answer) {
        if (!answer.contentType().startsWith("application/json")) {
            return TextNode.valueOf(answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the answer is no JSON: " + answer.body(), e);
        }
    }

    private static void sort(JsonNode data) {
        switch (data) {
            case ArrayNode items when items.path(0).isObject() -> sortItems(items);
            case ObjectNode answer
            when answer.path("resultType").asText().equals("vector") -> sortItems((ArrayNode) answer.path("result"));
            default -> {}
        }
    }

    private static void sortItems(ArrayNode items) {
        var sorted = new ArrayList<JsonNode>();
        items.forEach(sorted::add);
        sorted.sort(Comparator.comparing(JsonNode::toString));
        items.removeAll();
        items.addAll(sorted);
    }
}
