package dev.belvedere.backend.metrics.scrape;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file of scrape configurations: the part of Prometheus' own format that is understood here. */
record ScrapeFile(@JsonProperty("scrape_configs") @Nullable List<Job> jobs) {

    /** Durations as Prometheus spells them, {@code 15s}. */
    record Job(
            @JsonProperty("job_name") @Nullable String name,
            @JsonProperty("scrape_interval") @Nullable String interval,
            @JsonProperty("scrape_timeout") @Nullable String timeout,
            @JsonProperty("metrics_path") @Nullable String path,
            @JsonProperty("scheme") @Nullable String scheme,
            @JsonProperty("static_configs") @Nullable List<Static> targets) {}

    record Static(@Nullable List<String> targets, @Nullable Map<String, String> labels) {}
}
