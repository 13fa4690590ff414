package dev.belvedere.demo.http;

import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Singleton;
import java.net.URI;

/** Where this application listens: agents, gateway and providers call each other over HTTP, as if they stood apart. */
@Singleton
public class OwnAddress {
    private final HttpServer server;

    OwnAddress(HttpServer server) {
        this.server = server;
    }

    /** Known once the server has started. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }
}
