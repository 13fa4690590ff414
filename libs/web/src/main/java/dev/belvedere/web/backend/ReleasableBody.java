package dev.belvedere.web.backend;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import org.jspecify.annotations.Nullable;

/**
 * A body that can be let go before anybody has it. Cancelling a call whose answer has just begun loses the answer, and
 * with it the connection, which would stay open for a body that nobody reads.
 */
final class ReleasableBody implements BodyHandler<InputStream> {
    @Nullable private BodySubscriber<InputStream> subscriber;

    private boolean isReleased;

    @Override
    public synchronized BodySubscriber<InputStream> apply(ResponseInfo response) {
        var fresh = BodySubscribers.ofInputStream();
        subscriber = fresh;
        if (isReleased) {
            close(fresh);
        }
        return fresh;
    }

    /** Nobody will read: closes the body, now or as soon as it begins. */
    synchronized void release() {
        isReleased = true;
        if (subscriber != null) {
            close(subscriber);
        }
    }

    private static void close(BodySubscriber<InputStream> subscriber) {
        var _ = subscriber.getBody().thenAccept(ReleasableBody::close);
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException _) {
            // it is given up anyway
        }
    }
}
