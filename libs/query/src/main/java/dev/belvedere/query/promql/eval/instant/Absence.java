package dev.belvedere.query.promql.eval.instant;

import dev.belvedere.query.promql.eval.grid.Line;
import dev.belvedere.query.series.LabelMatcher;
import dev.belvedere.query.series.Labels;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/** {@code absent} and {@code absent_over_time}: 1 at each step at which no line has a value. */
public final class Absence implements Consumer<Line> {
    private final BitSet missing;
    private final int steps;

    public Absence(int steps) {
        this.steps = steps;
        this.missing = new BitSet(steps);
        missing.set(0, steps);
    }

    @Override
    public void accept(Line line) {
        missing.andNot(line.present());
    }

    public Line line(Labels labels) {
        var line = Line.blank(labels, false, steps);
        missing.stream().forEach(step -> line.set(step, 1));
        return line;
    }

    /** The labels that every series of a selector has: those of {@code =} matchers, each named once. */
    public static Labels labelsOf(List<LabelMatcher> matchers) {
        var labels = new TreeMap<String, String>();
        var seen = new HashSet<String>();
        for (var matcher : matchers) {
            if (matcher.name().equals(Labels.NAME)) {
                continue;
            }
            if (matcher.op() == LabelMatcher.Op.EQUAL && seen.add(matcher.name())) {
                labels.put(matcher.name(), matcher.value());
            } else {
                labels.remove(matcher.name());
            }
        }
        return Labels.of(labels);
    }
}
