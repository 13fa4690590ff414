package dev.belvedere.query.promql.eval.binary;

import dev.belvedere.query.promql.Expr;
import dev.belvedere.query.promql.eval.grid.Line;
import dev.belvedere.query.series.Labels;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code and}, {@code or} and {@code unless}: which lines remain at which steps. Values stay as they are. */
public final class SetOperator {
    private SetOperator() {}

    public static List<Line> apply(Expr.Binary expr, List<Line> left, List<Line> right) {
        var signature = Signature.of(expr.matching());
        return switch (expr.op()) {
            case AND -> {
                var there = steps(signature, right);
                left.forEach(line -> line.present().and(there.getOrDefault(signature.of(line.labels()), new BitSet())));
                yield left;
            }
            case UNLESS -> {
                subtract(signature, left, right);
                yield left;
            }
            case OR -> {
                subtract(signature, right, left);
                var both = new ArrayList<>(left);
                both.addAll(right);
                yield both;
            }
            default -> throw new IllegalArgumentException("op: " + expr.op().text() + " (expected: a set operator)");
        };
    }

    private static void subtract(Signature signature, List<Line> from, List<Line> others) {
        var there = steps(signature, others);
        from.forEach(line -> line.present().andNot(there.getOrDefault(signature.of(line.labels()), new BitSet())));
    }

    /** The steps at which any line has a signature. */
    private static Map<Labels, BitSet> steps(Signature signature, List<Line> lines) {
        var steps = new HashMap<Labels, BitSet>();
        for (var line : lines) {
            steps.computeIfAbsent(signature.of(line.labels()), _ -> new BitSet())
                    .or(line.present());
        }
        return steps;
    }
}
