package dev.belvedere.web.backend;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One reading call; it may be repeated without harm.
 *
 * @param operation its name in metrics and traces; from a small fixed set
 * @param path appended to the backend's address; starts with a slash
 * @param parameters sent as a form by POST, so that long queries fit, or in the address by GET
 */
public record BackendCall(String operation, boolean isPost, String path, List<Parameter> parameters) {

    /** A name and its value; names may repeat. */
    public record Parameter(String name, String value) {}

    public BackendCall {
        parameters = List.copyOf(parameters);
    }

    public static BackendCall get(String operation, String path) {
        return new BackendCall(operation, false, path, List.of());
    }

    public static BackendCall post(String operation, String path) {
        return new BackendCall(operation, true, path, List.of());
    }

    /** This call with one more parameter. */
    public BackendCall with(String name, String value) {
        var more = new ArrayList<>(parameters);
        more.add(new Parameter(name, value));
        return new BackendCall(operation, isPost, path, more);
    }

    /** This call with a parameter of one name for each value. */
    public BackendCall withEach(String name, List<String> values) {
        var call = this;
        for (var value : values) {
            call = call.with(name, value);
        }
        return call;
    }

    String form() {
        return parameters.stream()
                .map(parameter -> encode(parameter.name()) + "=" + encode(parameter.value()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
