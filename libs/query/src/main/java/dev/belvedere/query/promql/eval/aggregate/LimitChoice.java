package dev.belvedere.query.promql.eval.aggregate;

import dev.belvedere.query.promql.eval.grid.Line;
import java.util.List;
import java.util.stream.IntStream;

/** {@code limitk}: the first lines that have a value. */
record LimitChoice(int[] counts) implements Choice {

    @Override
    public List<Integer> at(int step, List<Line> lines) {
        return IntStream.range(0, lines.size())
                .filter(index -> lines.get(index).present().get(step))
                .limit(Math.max(0, counts[step]))
                .boxed()
                .toList();
    }
}
