package dev.belvedere.ui;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A service behind the gateway that remembers what it was sent; how it answers hangs on the path. */
final class FakeService implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    final BlockingQueue<String> cancelled = new LinkedBlockingQueue<>();

    /** What arrived, with the headers' names in lower case. */
    record Received(String method, String uri, Map<String, String> headers, String body) {}

    FakeService(int port) {
        server = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(port))
                .requestHandler(this::handle);
        server.listen().toCompletionStage().toCompletableFuture().join();
    }

    Received next() throws InterruptedException {
        var next = received.poll(5, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing arrived at the service within 5 s");
        }
        return next;
    }

    private void handle(HttpServerRequest request) {
        var path = String.valueOf(request.path());
        if (path.equals("/health")) {
            request.response().end();
            return;
        }
        if (path.endsWith("/lines")) {
            lines(request);
            return;
        }
        if (path.endsWith("/silent")) {
            request.response().closeHandler(_ -> cancelled.add(request.uri()));
            received.add(new Received("GET", request.uri(), Map.of(), ""));
            return;
        }
        request.body().onSuccess(body -> {
            var headers = new TreeMap<String, String>();
            request.headers()
                    .forEach((name, value) -> headers.merge(name.toLowerCase(Locale.ROOT), value, String::concat));
            received.add(new Received(request.method().name(), request.uri(), headers, body.toString()));
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .putHeader("Set-Cookie", "from=service")
                    .putHeader("Access-Control-Allow-Origin", "*")
                    .end("{}");
        });
    }

    /** One line at once, the other never. */
    private void lines(HttpServerRequest request) {
        var response = request.response().setChunked(true).putHeader("Content-Type", "application/x-ndjson");
        response.closeHandler(_ -> cancelled.add(request.uri()));
        response.write("{\"line\":1}\n");
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
