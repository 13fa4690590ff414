package dev.belvedere.ui.part;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.URI;
import java.util.Optional;

/** Asks a part whether it is there. */
@Singleton
class Probe {
    private static final int PATIENCE_MILLIS = 2_000;

    private final HttpClient http;
    private final NetClient net;

    Probe(Vertx vertx) {
        http = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(PATIENCE_MILLIS).setMaxPoolSize(1));
        net = vertx.createNetClient(new NetClientOptions().setConnectTimeout(PATIENCE_MILLIS));
    }

    /** What is wrong with the part, in words for people; empty if nothing is. Never fails. */
    Future<Optional<String>> ask(URI health) {
        var answer = health.getScheme().equals("tcp") ? connect(health) : get(health);
        return answer.otherwise(failure -> Optional.of(describe(failure)));
    }

    private Future<Optional<String>> connect(URI address) {
        return net.connect(address.getPort(), address.getHost())
                .compose(socket -> socket.close().map(_ -> Optional.<String>empty()));
    }

    private Future<Optional<String>> get(URI address) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(address.toString())
                .setTimeout(PATIENCE_MILLIS);
        return http.request(options)
                .compose(HttpClientRequest::send)
                .compose(response -> response.body().map(_ -> response.statusCode()))
                .map(status -> status == 200
                        ? Optional.<String>empty()
                        : Optional.of("It answers that it is not ready (%d).".formatted(status)));
    }

    private static String describe(Throwable failure) {
        return failure instanceof ConnectException
                ? "It takes no connections."
                : "It does not answer within %d s.".formatted(PATIENCE_MILLIS / 1000);
    }
}
