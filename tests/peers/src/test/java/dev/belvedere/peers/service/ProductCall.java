package dev.belvedere.peers.service;

import dev.belvedere.testing.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One call of metrics-service's product API, as {@code service/calls.txt} lists it. */
record ProductCall(String name, String method, String path, String body) {
    private static final Pattern HEAD = Pattern.compile("(.+?): (GET|POST) (/\\S+)");
    private static final Pattern TIME = Pattern.compile("@(\\d+)");

    /** All calls, with their times counted from {@code startMillis}. */
    static List<ProductCall> all(long startMillis) {
        try (var file = ProductCall.class.getResourceAsStream("/service/calls.txt")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("\n\n+")
                    .splitAsStream(text)
                    .filter(block -> !block.startsWith("#"))
                    .map(block -> parse(block.strip(), startMillis))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("service/calls.txt could not be read", e);
        }
    }

    Http.Answer send(URI service) {
        var request = HttpRequest.newBuilder(URI.create(service + path)).header("Content-Type", "application/json");
        return Http.send(method.equals("GET") ? request.GET() : request.POST(BodyPublishers.ofString(body)));
    }

    private static ProductCall parse(String block, long startMillis) {
        var settled = TIME.matcher(block).replaceAll(time -> millis(time, startMillis));
        var lines = settled.lines().toList();
        var head = HEAD.matcher(lines.getFirst());
        if (!head.matches()) {
            throw new IllegalArgumentException("%s (expected: name: METHOD /path)".formatted(lines.getFirst()));
        }
        return new ProductCall(
                head.group(1), head.group(2), head.group(3), String.join("\n", lines.subList(1, lines.size())));
    }

    private static String millis(MatchResult time, long startMillis) {
        return Long.toString(startMillis + Long.parseLong(time.group(1)) * 1000);
    }
}
