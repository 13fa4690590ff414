package dev.belvedere.backend.metrics.scrape;

/** A target gave no answer that can be used; the message is shown in the list of targets. */
final class ScrapeFailed extends Exception {
    private final String message;

    ScrapeFailed(String message) {
        super(message);
        this.message = message;
    }

    String message() {
        return message;
    }
}
