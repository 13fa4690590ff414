package dev.belvedere.query.logql;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.Span;
import java.util.ArrayDeque;

/** Bounds the height of a tree, so that whatever walks it recursively has stack enough. */
final class NestingLimit {
    static final int DEPTH = 200;

    private record Visit(Expr expr, int depth) {}

    private NestingLimit() {}

    /** Fails if the tree is higher than {@link #DEPTH}; a chain of binary operators is as high as it is long. */
    static void check(Expr root) {
        var pending = new ArrayDeque<Visit>();
        pending.push(new Visit(root, 1));
        while (!pending.isEmpty()) {
            var visit = pending.pop();
            if (visit.depth() > DEPTH) {
                throw exceeded(visit.expr().span());
            }
            for (var child : Children.of(visit.expr())) {
                pending.push(new Visit(child, visit.depth() + 1));
            }
        }
    }

    static QueryException exceeded(Span span) {
        return SyntaxError.of(span, "expression nested too deeply, expected at most " + DEPTH + " levels");
    }
}
