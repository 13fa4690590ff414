package dev.belvedere.ui.proxy;

import io.vertx.core.MultiMap;
import java.util.List;

/**
 * The headers that pass the gateway. A list of what passes, not of what does not: whatever names a caller or a tenant, what
 * {@code Connection} lists, and what no one has thought of stays out.
 */
final class PassedHeaders {
    private static final List<String> OF_REQUESTS = List.of(
            "Accept",
            "Accept-Encoding",
            "Accept-Language",
            "Content-Encoding",
            "Content-Type",
            "If-Match",
            "If-None-Match",
            "If-Modified-Since",
            "User-Agent");
    private static final List<String> OF_ANSWERS = List.of(
            "Allow",
            "Cache-Control",
            "Content-Disposition",
            "Content-Encoding",
            "Content-Type",
            "ETag",
            "Last-Modified",
            "Link",
            "Location",
            "Retry-After",
            "Vary");

    private PassedHeaders() {}

    static void ofRequest(MultiMap from, MultiMap to) {
        copy(OF_REQUESTS, from, to);
    }

    static void ofAnswer(MultiMap from, MultiMap to) {
        copy(OF_ANSWERS, from, to);
    }

    private static void copy(List<String> names, MultiMap from, MultiMap to) {
        for (var name : names) {
            var values = from.getAll(name);
            if (!values.isEmpty()) {
                to.set(name, values);
            }
        }
    }
}
