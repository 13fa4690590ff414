package dev.belvedere.metrics.label;

import java.util.Map;

/** A series that exists; its metric's name is the label {@code __name__}. */
public record Series(Map<String, String> labels) {}
