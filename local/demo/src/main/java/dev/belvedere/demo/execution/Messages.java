package dev.belvedere.demo.execution;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Messages in the JSON of the GenAI conventions. */
final class Messages {
    private Messages() {}

    static String of(String role, String text) {
        var part = new JsonObject().put("type", "text").put("content", text);
        var message = new JsonObject().put("role", role).put("parts", new JsonArray().add(part));
        return new JsonArray().add(message).encode();
    }
}
