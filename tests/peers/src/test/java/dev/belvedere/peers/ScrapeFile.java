package dev.belvedere.peers;

import java.net.URI;

/** The same scrape configuration for Prometheus and for the backend, which reads a part of that format. */
public final class ScrapeFile {
    private ScrapeFile() {}

    /** Text that lets {@code target} be scraped every second as {@code job}; valid as {@code prometheus.yml} too. */
    public static String of(String job, URI target, String path) {
        return """
                scrape_configs:
                  - job_name: %s
                    scrape_interval: 1s
                    scrape_timeout: 1s
                    metrics_path: %s
                    static_configs:
                      - targets: ["%s"]
                """.formatted(job, path, target.getAuthority());
    }
}
