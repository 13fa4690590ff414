package dev.belvedere.query.promql;

import dev.belvedere.query.Span;
import java.util.List;

/**
 * A tree as text, and where in it each node stands.
 *
 * @param places one for each node, those of a node's children before its own; none if the text is the original
 */
public record PrintedQuery(String text, List<Place> places) {

    /** A node's place in the printed text, and where the text that it was parsed from has it. */
    public record Place(Span printed, Span original) {}

    public PrintedQuery {
        places = List.copyOf(places);
    }

    /** A text that was not printed but is the original. */
    static PrintedQuery unchanged(String text) {
        return new PrintedQuery(text, List.of());
    }

    /**
     * Where the original text has what stands at {@code printed} in {@link #text}: the range of the smallest node
     * around it, and of the whole query for a place at its end or outside.
     */
    public Span original(Span printed) {
        if (places.isEmpty()) {
            return printed;
        }
        var best = places.getLast();
        for (var place : places) {
            if (contains(place.printed(), printed) && length(place.printed()) < length(best.printed())) {
                best = place;
            }
        }
        return best.original();
    }

    private static boolean contains(Span outer, Span inner) {
        return outer.start() <= inner.start() && inner.end() <= outer.end() && inner.start() < outer.end();
    }

    private static int length(Span span) {
        return span.end() - span.start();
    }
}
