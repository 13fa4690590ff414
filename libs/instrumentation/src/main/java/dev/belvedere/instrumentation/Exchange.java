package dev.belvedere.instrumentation;

import java.util.concurrent.atomic.AtomicBoolean;

/** A request that a gateway is working on, until it is closed. Closing twice counts once; any thread may close it. */
public final class Exchange implements AutoCloseable {
    private static final int LOWEST_STATUS = 100;
    private static final int HIGHEST_STATUS = 599;

    private final Gateway gateway;
    private final String method;
    private final AtomicBoolean isClosed = new AtomicBoolean();
    private volatile String status = "none";

    Exchange(Gateway gateway, String method) {
        this.gateway = gateway;
        this.method = method;
        gateway.opened();
    }

    /** The HTTP status of the answer; without one the request is counted as {@code status="none"}. */
    public void status(int code) {
        status = code < LOWEST_STATUS || code > HIGHEST_STATUS ? LabelValue.OTHER : Integer.toString(code);
    }

    @Override
    public void close() {
        if (isClosed.compareAndSet(false, true)) {
            gateway.answered(method, status);
        }
    }
}
