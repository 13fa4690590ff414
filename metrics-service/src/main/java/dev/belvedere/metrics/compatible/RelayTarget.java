package dev.belvedere.metrics.compatible;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Where an answer is passed on to. It is held back up to a size, so that an answer up to that size is known to be whole
 * before the first byte is sent; a longer one streams, and if it breaks, so does the connection.
 */
final class RelayTarget extends OutputStream {
    private static final int HELD_BACK_BYTES = 1 << 20;
    private static final int LONGEST_WAIT_SECONDS = 30;

    private final HttpServerResponse response;
    private final HttpConnection connection;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private int status = 200;
    private boolean isStreaming;

    RelayTarget(HttpServerRequest request) {
        this.response = request.response();
        this.connection = request.connection();
    }

    /** Starts an answer; what was held back of an earlier attempt is forgotten. */
    void start(int newStatus) throws IOException {
        if (isStreaming) {
            throw new IOException("a part of the answer is sent already");
        }
        status = newStatus;
        held.reset();
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (!isStreaming && held.size() + length > HELD_BACK_BYTES) {
            isStreaming = true;
            response.setStatusCode(status).setChunked(true).putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
            send(held.toByteArray());
            held.reset();
        }
        if (isStreaming) {
            var copy = new byte[length];
            System.arraycopy(bytes, offset, copy, 0, length);
            send(copy);
        } else {
            held.write(bytes, offset, length);
        }
    }

    boolean isStreaming() {
        return isStreaming;
    }

    int status() {
        return status;
    }

    /** The whole answer, if it was short enough to be held back. */
    byte[] bytes() {
        return held.toByteArray();
    }

    /** Ends a streamed answer. */
    void finish() {
        response.end();
    }

    /**
     * Breaks the connection, so that nobody takes half an answer for a whole one. Returns when it is closed: resetting
     * the response alone leaves time for somebody to end it, which would make the half look whole.
     */
    void breakOff() {
        try {
            connection.close().toCompletionStage().toCompletableFuture().get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException _) {
            // it is broken already
        }
    }

    private void send(byte[] bytes) throws IOException {
        try {
            response.write(Buffer.buffer(bytes))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new IOException("given up", exception);
        } catch (ExecutionException | TimeoutException exception) {
            throw new IOException("the caller does not read", exception);
        }
    }
}
