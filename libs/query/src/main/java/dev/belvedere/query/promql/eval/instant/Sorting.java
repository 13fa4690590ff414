package dev.belvedere.query.promql.eval.instant;

import dev.belvedere.query.promql.eval.grid.Line;
import dev.belvedere.query.series.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order of an instant vector; NaN comes last whatever the direction. */
public final class Sorting {
    private static final Comparator<String> NATURAL = new NaturalOrder();

    private Sorting() {}

    /** {@code sort} and {@code sort_desc}. */
    public static List<Line> byValue(List<Line> lines, boolean descending) {
        Comparator<Double> order = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return sorted(
                lines,
                Comparator.comparing((Line line) -> Double.isNaN(line.values()[0]))
                        .thenComparing(line -> line.values()[0], order));
    }

    /** {@code sort_by_label} and {@code sort_by_label_desc}: naturally by each label, then by all. */
    public static List<Line> byLabels(List<Line> lines, List<String> names, boolean descending) {
        Comparator<Labels> order = names.stream()
                .map(name -> Comparator.comparing((Labels labels) -> labels.get(name), NATURAL))
                .reduce(Comparator::thenComparing)
                .map(byNames -> byNames.thenComparing(Comparator.naturalOrder()))
                .orElse(Comparator.naturalOrder());
        return sorted(lines, Comparator.comparing(Line::labels, descending ? order.reversed() : order));
    }

    private static List<Line> sorted(List<Line> lines, Comparator<Line> order) {
        var sorted = new ArrayList<>(lines);
        sorted.sort(order);
        return sorted;
    }
}
