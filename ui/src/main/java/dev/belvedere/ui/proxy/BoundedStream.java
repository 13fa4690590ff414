package dev.belvedere.ui.proxy;

import dev.belvedere.web.problem.Problem;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A stream that fails with {@link Problem.TooLarge} once it has given more than a number of bytes. */
final class BoundedStream implements ReadStream<Buffer> {
    private final ReadStream<Buffer> source;
    private final long limitBytes;
    private long givenBytes;
    private @Nullable Handler<Throwable> failed;

    BoundedStream(ReadStream<Buffer> source, long limitBytes) {
        this.source = source;
        this.limitBytes = limitBytes;
    }

    static Problem.TooLarge problem(long limitBytes) {
        return new Problem.TooLarge("The body is larger than %d MiB; send it in parts.".formatted(limitBytes >> 20));
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        failed = handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        source.handler(handler == null ? null : buffer -> give(buffer, handler));
        return this;
    }

    private void give(Buffer buffer, Handler<Buffer> handler) {
        givenBytes += buffer.length();
        if (givenBytes <= limitBytes) {
            handler.handle(buffer);
        } else if (failed != null) {
            source.handler(null);
            failed.handle(problem(limitBytes));
        }
    }

    @Override
    public ReadStream<Buffer> pause() {
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        source.fetch(amount);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        source.endHandler(handler);
        return this;
    }
}
