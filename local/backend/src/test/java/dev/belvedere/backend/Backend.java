package dev.belvedere.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.belvedere.testing.Http;
import dev.belvedere.testing.RemoteWrite;
import dev.belvedere.testing.TimeSeries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Calls of the backend under test. */
public final class Backend {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Backend() {}

    public static URI base() {
        return URI.create(
                "http://127.0.0.1:" + ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class));
    }

    public static void write(TimeSeries... series) {
        assertThat(remoteWrite().send(List.of(series)).status()).isEqualTo(204);
    }

    public static RemoteWrite remoteWrite() {
        return new RemoteWrite(base().resolve("/api/v1/write"));
    }

    /** Parameters as alternating names and values. */
    public static Http.Answer get(String path, String... parameters) {
        var query = new StringBuilder();
        for (var i = 0; i < parameters.length; i += 2) {
            query.append(i == 0 ? '?' : '&')
                    .append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return Http.get(base().resolve(path + query));
    }

    public static Http.Answer post(String path, String contentType, String encoding, byte[] body) {
        var request = HttpRequest.newBuilder(base().resolve(path))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (!encoding.isEmpty()) {
            request.header("Content-Encoding", encoding);
        }
        return Http.send(request);
    }

    public static JsonNode json(Http.Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("no JSON: " + answer.body(), e);
        }
    }

    /** The values of an instant query, in the order of the answer. */
    public static List<String> values(String query) {
        var answer = get("/api/v1/query", "query", query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return json(answer)
                .at("/data/result")
                .valueStream()
                .map(each -> each.at("/value/1").asText())
                .toList();
    }
}
