package dev.belvedere.query.promql.eval.aggregate;

import dev.belvedere.query.promql.eval.grid.Line;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** {@code topk} and {@code bottomk}. NaN comes last; of equal values the earlier line is better. */
record TopChoice(boolean largest, int[] counts) implements Choice {

    private record Place(int line, double value) {
        boolean isNaN() {
            return Double.isNaN(value);
        }
    }

    @Override
    public List<Integer> at(int step, List<Line> lines) {
        var count = Math.min(counts[step], lines.size());
        if (count < 1) {
            return List.of();
        }
        Comparator<Double> byValue = largest ? Comparator.reverseOrder() : Comparator.naturalOrder();
        var byRank = Comparator.comparing(Place::isNaN)
                .thenComparing(Place::value, byValue)
                .thenComparingInt(Place::line);
        var best = new PriorityQueue<>(count + 1, byRank.reversed());
        for (var index = 0; index < lines.size(); index++) {
            if (lines.get(index).present().get(step)) {
                best.add(new Place(index, lines.get(index).values()[step]));
                if (best.size() > count) {
                    best.poll();
                }
            }
        }
        return best.stream().sorted(byRank).map(Place::line).toList();
    }
}
