package dev.belvedere.backend.metrics.api;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;

/**
 * A successful answer in Prometheus' envelope, written while it is sent.
 *
 * @param data writes the value of the field {@code data}
 */
public record Answer(Data data, List<String> warnings, List<String> infos) implements StreamingOutput {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String TRUNCATED = "results truncated due to limit";

    @FunctionalInterface
    public interface Data {
        void write(JsonGenerator json) throws IOException;
    }

    public Answer {
        warnings = List.copyOf(warnings);
        infos = List.copyOf(infos);
    }

    public static Answer of(Data data) {
        return new Answer(data, List.of(), List.of());
    }

    /** At most {@code limit} elements of a list, with a warning if there are more; 0 is no limit. */
    static <T> Answer list(Collection<T> all, int limit, Element<T> element) {
        var isCut = limit > 0 && all.size() > limit;
        Data data = json -> {
            json.writeStartArray();
            var left = isCut ? limit : all.size();
            for (var each : all) {
                if (left-- == 0) {
                    break;
                }
                element.write(json, each);
            }
            json.writeEndArray();
        };
        return new Answer(data, isCut ? List.of(TRUNCATED) : List.of(), List.of());
    }

    @FunctionalInterface
    interface Element<T> {
        void write(JsonGenerator json, T element) throws IOException;
    }

    public Response response() {
        return Response.ok(this, MediaType.APPLICATION_JSON_TYPE).build();
    }

    @Override
    public void write(OutputStream output) throws IOException {
        try (var json = JSON.createGenerator(output, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringField("status", "success");
            json.writeFieldName("data");
            data.write(json);
            strings(json, "warnings", warnings);
            strings(json, "infos", infos);
            json.writeEndObject();
        }
    }

    private static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
        if (!values.isEmpty()) {
            json.writeFieldName(name);
            json.writeStartArray();
            for (var value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
    }

    static String truncated() {
        return TRUNCATED;
    }
}
