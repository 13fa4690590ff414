package dev.belvedere.backend.metrics.scrape;

/** A scrape file that cannot be used; the message says where and what was expected. */
final class BadScrapeFile extends RuntimeException {
    private final String message;

    BadScrapeFile(String message) {
        super(message);
        this.message = message;
    }

    String message() {
        return message;
    }
}
