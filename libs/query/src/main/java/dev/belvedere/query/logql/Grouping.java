package dev.belvedere.query.logql;

import java.util.List;

/** {@code by (labels)} or {@code without (labels)}. */
public record Grouping(boolean without, List<String> labels) {
    public Grouping {
        labels = List.copyOf(labels);
    }
}
