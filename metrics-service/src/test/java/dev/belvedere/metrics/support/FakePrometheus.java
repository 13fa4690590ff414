package dev.belvedere.metrics.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;

/** A Prometheus that misbehaves as told. Real answers come from real servers, in the integration tests. */
public final class FakePrometheus implements AutoCloseable {
    public static final String NOTHING = """
            {"status":"success","data":{"resultType":"vector","result":[]}}""";

    private final HttpServer server;
    private final AtomicInteger calls = new AtomicInteger();

    private FakePrometheus(HttpServer server) {
        this.server = server;
    }

    /** How a call is answered. */
    @FunctionalInterface
    public interface Behaviour {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    /** Starts at the configured address. */
    public static FakePrometheus start(Behaviour behaviour) {
        var address = URI.create(ConfigProvider.getConfig().getValue("belvedere.prometheus.url", String.class));
        try {
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", address.getPort()), 0);
            var fake = new FakePrometheus(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> {
                fake.calls.incrementAndGet();
                try (exchange) {
                    exchange.getRequestBody().readAllBytes();
                    behaviour.answer(exchange);
                } catch (InterruptedException exception) {
                    Thread.currentThread().interrupt();
                }
            });
            server.start();
            return fake;
        } catch (IOException exception) {
            throw new UncheckedIOException("the fake cannot listen", exception);
        }
    }

    /** Answers with a status, a type and a text. */
    public static Behaviour answering(int status, String contentType, String body) {
        return exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", contentType);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** Begins a JSON answer of unknown length and lets {@code body} go on. */
    public static Behaviour streaming(Body body) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            body.write(exchange.getResponseBody());
        };
    }

    /** Writes a body. */
    @FunctionalInterface
    public interface Body {
        void write(OutputStream target) throws IOException, InterruptedException;
    }

    public int calls() {
        return calls.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
