package dev.belvedere.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Plain HTTP calls of a test: an answer of any status is an answer, no answer within 30 s is a failure. */
public final class Http {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** @param contentType the header as sent, or empty */
    public record Answer(int status, String contentType, String body) {}

    private Http() {}

    public static Answer get(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    /** Sends {@code request} with the deadline of this class. */
    public static Answer send(HttpRequest.Builder request) {
        var built = request.timeout(Duration.ofSeconds(30)).build();
        try {
            var response = CLIENT.send(built, HttpResponse.BodyHandlers.ofString());
            var contentType = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(response.statusCode(), contentType, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException("%s %s failed".formatted(built.method(), built.uri()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in %s".formatted(built.uri()), e);
        }
    }

    static boolean answersOk(URI address) {
        try {
            return get(address).status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }
}
