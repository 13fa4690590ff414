package dev.belvedere.launcher.suite;

/** A part did not start; the message says which and shows the end of its log. */
final class StartFailed extends RuntimeException {
    StartFailed(String message) {
        super(message);
    }
}
