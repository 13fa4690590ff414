package dev.belvedere.instrumentation;

/** Which way a token went. Each token has exactly one direction. */
public enum Direction {
    INPUT("input"),
    CACHE_READ("cache_read"),
    CACHE_WRITE("cache_write"),
    OUTPUT("output"),
    REASONING("reasoning");

    private final String label;

    Direction(String label) {
        this.label = label;
    }

    /** The value of the metric label {@code direction}. */
    public String label() {
        return label;
    }
}
