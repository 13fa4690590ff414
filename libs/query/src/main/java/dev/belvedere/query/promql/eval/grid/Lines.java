package dev.belvedere.query.promql.eval.grid;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.series.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What concerns the lines of one vector together. */
public final class Lines {
    private Lines() {}

    /**
     * Joins lines with the same labels where they do not share a step, and leaves out empty ones. Two values of one
     * label set at one step are an error.
     */
    public static List<Line> joined(List<Line> lines) {
        var byLabels = LinkedHashMap.<Labels, Line>newLinkedHashMap(lines.size());
        for (var line : lines) {
            if (!line.isEmpty()) {
                byLabels.merge(line.labels(), line, Lines::join);
            }
        }
        return new ArrayList<>(byLabels.values());
    }

    private static Line join(Line first, Line second) {
        if (first.present().intersects(second.present())) {
            throw sameLabels();
        }
        var dropsName =
                first.present().nextSetBit(0) < second.present().nextSetBit(0) ? first.dropsName() : second.dropsName();
        for (var step = second.present().nextSetBit(0);
                step >= 0;
                step = second.present().nextSetBit(step + 1)) {
            first.values()[step] = second.values()[step];
        }
        first.present().or(second.present());
        return new Line(first.labels(), dropsName, first.values(), first.present());
    }

    public static QueryException sameLabels() {
        return new QueryException(
                QueryException.Kind.EXECUTION, "vector cannot contain metrics with the same labelset", null);
    }
}
