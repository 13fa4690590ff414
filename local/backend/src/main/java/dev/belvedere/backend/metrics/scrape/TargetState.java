package dev.belvedere.backend.metrics.scrape;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the last scrape went.
 *
 * @param lastScrape null before the first
 * @param lastError empty if all is well
 */
record TargetState(
        Health health, String lastError, @Nullable Instant lastScrape, Duration duration) {
    static final TargetState UNKNOWN = new TargetState(Health.UNKNOWN, "", null, Duration.ZERO);

    enum Health {
        UNKNOWN("unknown"),
        UP("up"),
        DOWN("down");

        private final String text;

        Health(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }
}
