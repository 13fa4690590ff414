package dev.belvedere.query.promql.eval.aggregate;

import dev.belvedere.query.promql.Expr;
import dev.belvedere.query.promql.eval.grid.Budget;
import dev.belvedere.query.promql.eval.grid.Line;
import dev.belvedere.query.promql.eval.grid.Numbers;
import dev.belvedere.query.series.Labels;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** {@code count_values}: a line for each value that occurs, with the value in a label. */
final class CountValues implements Aggregation {
    private final Grouping grouping;
    private final String label;
    private final boolean isGroupedAway;
    private final int steps;
    private final Budget budget;
    private final Map<Labels, Map<Double, Line>> groups = new LinkedHashMap<>();

    CountValues(Expr.Aggregate expr, String label, int steps, Budget budget) {
        this.grouping = Grouping.of(expr.grouping(), expr.without());
        this.label = label;
        this.isGroupedAway = expr.without() && expr.grouping().contains(label);
        this.steps = steps;
        this.budget = budget;
    }

    @Override
    public void accept(Line line) {
        budget.work(steps);
        var group = grouping.of(line.labels().without(label));
        var counts = groups.computeIfAbsent(group, _ -> new LinkedHashMap<>());
        var present = line.present();
        for (var step = present.nextSetBit(0); step >= 0; step = present.nextSetBit(step + 1)) {
            var count = counts.computeIfAbsent(isGroupedAway ? 0 : line.values()[step], value -> blank(group, value));
            count.set(step, count.present().get(step) ? count.values()[step] + 1 : 1);
        }
    }

    private Line blank(Labels group, double value) {
        budget.holdLine(steps);
        return Line.blank(isGroupedAway ? group : group.with(label, Numbers.plain(value)), false, steps);
    }

    @Override
    public void finish(Consumer<Line> sink) {
        groups.values().forEach(counts -> counts.values().forEach(sink));
    }
}
