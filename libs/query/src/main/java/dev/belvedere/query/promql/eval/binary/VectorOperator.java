package dev.belvedere.query.promql.eval.binary;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.promql.Expr;
import dev.belvedere.query.promql.VectorMatching.Cardinality;
import dev.belvedere.query.promql.eval.grid.Budget;
import dev.belvedere.query.promql.eval.grid.Line;
import dev.belvedere.query.series.Labels;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Arithmetic and comparison between two vectors. Each line of the side that may have many is combined with the lines of
 * the other side, the "one" side, that have its signature, at the steps that both have.
 */
public final class VectorOperator {
    private final Expr.Binary expr;
    private final Signature signature;
    private final ResultLabels resultLabels;
    private final Operation operation;
    private final boolean oneIsLeft;
    private final int steps;
    private final Budget budget;

    /** The steps that are taken already: by signature, or where many may match, by signature and result labels. */
    private final Map<Match, BitSet> taken = new HashMap<>();

    private record Match(Labels signature, Labels result) {}

    public VectorOperator(Expr.Binary expr, boolean delayedNames, int steps, Budget budget) {
        this.expr = expr;
        this.signature = Signature.of(expr.matching());
        this.resultLabels = ResultLabels.of(expr, delayedNames);
        this.operation = Operation.of(expr.op());
        this.oneIsLeft = expr.matching().cardinality() == Cardinality.ONE_TO_MANY;
        this.steps = steps;
        this.budget = budget;
    }

    public List<Line> apply(List<Line> left, List<Line> right) {
        var many = oneIsLeft ? right : left;
        var ones = oneSide(oneIsLeft ? left : right, many);
        var results = new ArrayList<Line>();
        for (var line : many) {
            var group = signature.of(line.labels());
            for (var one : ones.getOrDefault(group, List.of())) {
                if (line.present().intersects(one.present())) {
                    budget.holdLine(steps);
                    results.add(combine(line, one, group));
                }
            }
        }
        return results;
    }

    /** The lines of the one side by signature; two at one step are an error where the other side is not empty. */
    private Map<Labels, List<Line>> oneSide(List<Line> lines, List<Line> many) {
        var anyMany = new BitSet();
        many.forEach(line -> anyMany.or(line.present()));
        var ones = new HashMap<Labels, List<Line>>();
        var covered = new HashMap<Labels, BitSet>();
        for (var line : lines) {
            var group = signature.of(line.labels());
            var asked = (BitSet) line.present().clone();
            asked.and(anyMany);
            var same = ones.computeIfAbsent(group, _ -> new ArrayList<>());
            var before = covered.computeIfAbsent(group, _ -> new BitSet());
            if (before.intersects(asked)) {
                var other = same.stream()
                        .filter(one -> one.present().intersects(asked))
                        .findFirst()
                        .orElseThrow();
                throw Mismatch.duplicate(group, oneIsLeft, line.labels(), other.labels());
            }
            before.or(asked);
            same.add(line);
        }
        return ones;
    }

    private Line combine(Line many, Line one, Labels group) {
        budget.work(steps);
        var left = oneIsLeft ? one : many;
        var right = oneIsLeft ? many : one;
        var result = Line.blank(resultLabels.of(many.labels(), one.labels()), expr.returnBool(), steps);
        var both = (BitSet) many.present().clone();
        both.and(one.present());
        take(group, result.labels(), both);
        var filters = expr.op().isComparison() && !expr.returnBool();
        for (var step = both.nextSetBit(0); step >= 0; step = both.nextSetBit(step + 1)) {
            var value = operation.apply(left.values()[step], right.values()[step]);
            if (!filters) {
                result.set(step, value);
            } else if (value != 0) {
                result.set(step, left.values()[step]);
            }
        }
        return result;
    }

    private void take(Labels group, Labels result, BitSet wanted) {
        var isOneToOne = expr.matching().cardinality() == Cardinality.ONE_TO_ONE;
        var match = new Match(group, isOneToOne ? Labels.EMPTY : result);
        var before = taken.computeIfAbsent(match, _ -> new BitSet());
        if (before.intersects(wanted)) {
            throw new QueryException(
                    QueryException.Kind.EXECUTION,
                    isOneToOne ? Mismatch.MANY_TO_ONE : Mismatch.NOT_UNIQUE,
                    expr.span());
        }
        before.or(wanted);
    }
}
