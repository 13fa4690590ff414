package dev.belvedere.query.promql.eval.aggregate;

import dev.belvedere.query.promql.eval.grid.Budget;
import dev.belvedere.query.promql.eval.grid.Line;
import dev.belvedere.query.series.Labels;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Groups in the order of their first line, with a fold for each. */
final class FoldingAggregation implements Aggregation {
    /** What a fold keeps for a step, about, and the result. */
    private static final long VALUES_PER_STEP = 4;

    private final Grouping grouping;
    private final Supplier<Fold> fold;
    private final int steps;
    private final Budget budget;
    private final Map<Labels, Group> groups = new LinkedHashMap<>();

    private static final class Group {
        private final Fold fold;
        private final BitSet present = new BitSet();
        private boolean dropsName;

        Group(Fold fold) {
            this.fold = fold;
        }
    }

    FoldingAggregation(Grouping grouping, Supplier<Fold> fold, int steps, Budget budget) {
        this.grouping = grouping;
        this.fold = fold;
        this.steps = steps;
        this.budget = budget;
    }

    @Override
    public void accept(Line line) {
        budget.work(steps);
        var group = groups.computeIfAbsent(grouping.of(line.labels()), _ -> {
            budget.hold(VALUES_PER_STEP * steps);
            return new Group(fold.get());
        });
        group.fold.add(line);
        group.present.or(line.present());
        group.dropsName |= line.dropsName();
    }

    @Override
    public void finish(Consumer<Line> sink) {
        groups.forEach((labels, group) -> {
            var result = Line.blank(labels, group.dropsName, steps);
            group.present.stream().forEach(step -> result.set(step, group.fold.value(step)));
            sink.accept(result);
        });
    }
}
