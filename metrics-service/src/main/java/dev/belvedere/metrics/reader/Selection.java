package dev.belvedere.metrics.reader;

import java.util.List;

/**
 * Which series a question about metadata is about.
 *
 * @param match series selectors of which one must match; none stands for all series
 * @param limit how many items are wanted at most
 */
public record Selection(List<String> match, long startMillis, long endMillis, int limit) {
    public Selection {
        match = List.copyOf(match);
    }
}
