package dev.belvedere.query.promql.eval.aggregate;

import dev.belvedere.query.promql.eval.grid.Budget;
import dev.belvedere.query.promql.eval.grid.Line;
import dev.belvedere.query.series.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An aggregation that lets some lines of each group through and keeps their labels. */
final class Selection implements Aggregation {
    private final Grouping grouping;
    private final Choice choice;
    private final int steps;
    private final Budget budget;
    private final Map<Labels, List<Line>> groups = new LinkedHashMap<>();

    Selection(Grouping grouping, Choice choice, int steps, Budget budget) {
        this.grouping = grouping;
        this.choice = choice;
        this.steps = steps;
        this.budget = budget;
    }

    @Override
    public void accept(Line line) {
        budget.holdLine(2 * steps);
        groups.computeIfAbsent(grouping.of(line.labels()), _ -> new ArrayList<>())
                .add(line);
    }

    @Override
    public void finish(Consumer<Line> sink) {
        for (var lines : groups.values()) {
            choose(lines).forEach(sink);
        }
    }

    private List<Line> choose(List<Line> lines) {
        if (steps == 1) {
            return choice.at(0, lines).stream().map(lines::get).toList();
        }
        var cut = lines.stream()
                .map(line -> Line.blank(line.labels(), line.dropsName(), steps))
                .toList();
        for (var step = 0; step < steps; step++) {
            budget.work(lines.size());
            for (var index : choice.at(step, lines)) {
                cut.get(index).set(step, lines.get(index).values()[step]);
            }
        }
        return cut;
    }
}
