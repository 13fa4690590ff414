package dev.belvedere.backend.metrics.scrape;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A target whose answer a test sets. */
final class FakeTarget implements AutoCloseable {
    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile String contentType = "text/plain; version=0.0.4";
    private volatile String body = "";
    private volatile boolean isHanging;

    FakeTarget() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                if (isHanging) {
                    closed.await(30, TimeUnit.SECONDS);
                }
                var bytes = body.getBytes(StandardCharsets.UTF_8);
                if (!contentType.isEmpty()) {
                    exchange.getResponseHeaders().set("Content-Type", contentType);
                }
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(bytes);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    FakeTarget answers(String type, String text) {
        contentType = type;
        body = text;
        isHanging = false;
        return this;
    }

    FakeTarget hangs() {
        isHanging = true;
        return this;
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
