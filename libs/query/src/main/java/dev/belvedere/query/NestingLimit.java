package dev.belvedere.query;

import java.util.ArrayDeque;
import java.util.function.Function;

/** Bounds the height of a syntax tree, so that whatever walks it recursively has stack enough. */
public final class NestingLimit {
    /** An evaluation of the deepest tree fits four fifths of the 1 MiB that a thread has by default. */
    public static final int DEPTH = 200;

    private record Visit<N>(N node, int depth) {}

    private NestingLimit() {}

    /**
     * Fails with a {@link QueryException} at the place of the first node below {@link #DEPTH}; a chain of binary
     * operators is as high as it is long.
     */
    public static <N> void check(
            N root, Function<N, ? extends Iterable<? extends N>> children, Function<N, Span> span) {
        var pending = new ArrayDeque<Visit<N>>();
        pending.push(new Visit<>(root, 1));
        while (!pending.isEmpty()) {
            var visit = pending.pop();
            if (visit.depth() > DEPTH) {
                throw exceeded(span.apply(visit.node()));
            }
            for (var child : children.apply(visit.node())) {
                pending.push(new Visit<>(child, visit.depth() + 1));
            }
        }
    }

    /** The error of a parser that goes deeper than it may. */
    public static QueryException exceeded(Span span) {
        return new QueryException(
                QueryException.Kind.SYNTAX,
                "expression nested too deeply, expected at most " + DEPTH + " levels",
                span);
    }
}
