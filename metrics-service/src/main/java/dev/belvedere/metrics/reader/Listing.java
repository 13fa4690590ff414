package dev.belvedere.metrics.reader;

import java.util.List;

/** Items of which there may be more: {@code complete} is false if a limit kept some back. */
public record Listing<T>(List<T> items, boolean complete) {
    public Listing {
        items = List.copyOf(items);
    }
}
