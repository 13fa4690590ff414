package dev.belvedere.web.backend;

import java.net.URI;
import java.time.Duration;

/**
 * How a backend is called.
 *
 * @param name for metrics, logs and messages, e.g. {@code prometheus}
 * @param base paths are appended to it; http or https
 * @param answerLimitBytes the longest answer that is read
 * @param concurrency how many calls at most at once; further ones wait for their turn
 */
public record BackendSettings(String name, URI base, Duration connectTimeout, long answerLimitBytes, int concurrency) {
    public BackendSettings {
        var scheme = base.getScheme();
        if (!("http".equals(scheme) || "https".equals(scheme)) || base.getHost() == null) {
            throw new IllegalArgumentException(name + " address: " + base + " (expected: http://host:port)");
        }
        base = URI.create(base.toString().replaceAll("/+$", ""));
    }
}
