package dev.belvedere.metrics.price;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The directions of tokens. They are disjoint, so that they add up. */
@Schema(name = "TokenDirection")
public enum Direction {
    /** Without what came from the cache. */
    @JsonProperty("input")
    INPUT("input"),
    @JsonProperty("cache_read")
    CACHE_READ("cache_read"),
    @JsonProperty("cache_write")
    CACHE_WRITE("cache_write"),
    /** Without reasoning. */
    @JsonProperty("output")
    OUTPUT("output"),
    @JsonProperty("reasoning")
    REASONING("reasoning");

    private final String text;

    Direction(String text) {
        this.text = text;
    }

    /** As the metric's label and the database spell it. */
    String text() {
        return text;
    }
}
