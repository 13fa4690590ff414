package dev.belvedere.peers.contract;

import dev.belvedere.testing.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One call of Prometheus' HTTP API, as {@code calls.txt} lists it. */
public record Call(String name, String method, String path, List<Parameter> parameters) {
    private static final Pattern HEAD = Pattern.compile("(.+): ([A-Z]+) (/\\S+)");
    private static final Pattern TIME = Pattern.compile("T([+-][0-9.]+)?");

    public record Parameter(String name, String value) {
        private String encoded() {
            return encode(name) + "=" + encode(value);
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    public Call {
        parameters = List.copyOf(parameters);
    }

    /** All calls, with their times counted from {@code startSeconds}. */
    public static List<Call> all(long startSeconds) {
        try (var file = Call.class.getResourceAsStream("/contract/calls.txt")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("\n\n+")
                    .splitAsStream(text)
                    .filter(block -> !block.startsWith("#"))
                    .map(block -> parse(block.strip(), startSeconds))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("calls.txt could not be read", e);
        }
    }

    /** Sends this call to the server whose {@code /api/v1} stands below {@code base}. */
    public Http.Answer send(URI base) {
        var encoded = parameters.stream().map(Parameter::encoded).collect(Collectors.joining("&"));
        if (method.equals("POST")) {
            return Http.send(HttpRequest.newBuilder(URI.create(base + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(encoded)));
        }
        var address = URI.create(base + path + (encoded.isEmpty() ? "" : "?" + encoded));
        return Http.send(HttpRequest.newBuilder(address).method(method, BodyPublishers.noBody()));
    }

    /** The value of the parameter {@code query}, empty without one. */
    String query() {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals("query"))
                .map(Parameter::value)
                .findFirst()
                .orElse("");
    }

    private static Call parse(String block, long startSeconds) {
        var lines = block.lines().toList();
        var head = HEAD.matcher(lines.getFirst());
        if (!head.matches()) {
            throw new IllegalArgumentException(
                    "calls.txt: %s (expected: name: METHOD /path)".formatted(lines.getFirst()));
        }
        var parameters = new ArrayList<Parameter>();
        for (var line : lines.subList(1, lines.size())) {
            var equals = line.indexOf('=');
            var value = line.substring(equals + 1).replace("\\n", "\n");
            parameters.add(new Parameter(line.substring(0, equals), settled(value, startSeconds)));
        }
        return new Call(head.group(1), head.group(2), head.group(3), parameters);
    }

    private static String settled(String value, long startSeconds) {
        var time = TIME.matcher(value);
        if (!time.matches()) {
            return value;
        }
        var offset = time.group(1) == null ? BigDecimal.ZERO : new BigDecimal(time.group(1));
        return BigDecimal.valueOf(startSeconds).add(offset).toPlainString();
    }
}
