package dev.belvedere.metrics.result;

/** The answer holds fewer series than there are: "top {@code shown} of {@code total}". */
public record Limited(int shown, int total) {}
