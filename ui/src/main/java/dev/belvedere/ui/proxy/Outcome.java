package dev.belvedere.ui.proxy;

import java.util.Locale;

/** How passing a request on ended; a metric label, so few. */
enum Outcome {
    ANSWERED,
    CLIENT_ERROR,
    SERVER_ERROR,
    /** The service cannot be reached. */
    UNAVAILABLE,
    TIMEOUT,
    /** The client went away first. */
    ABORTED,
    /** Not passed on: not granted, or too large. */
    REFUSED;

    static Outcome of(int status) {
        if (status >= 500) {
            return SERVER_ERROR;
        }
        return status >= 400 ? CLIENT_ERROR : ANSWERED;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
