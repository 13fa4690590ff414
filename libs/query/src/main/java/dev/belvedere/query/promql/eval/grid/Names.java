package dev.belvedere.query.promql.eval.grid;

import dev.belvedere.query.series.Labels;
import java.util.List;

/** Drops the metric's name, now or, with delayed name removal, at the end of the evaluation. */
public record Names(boolean delayed) {
    private static final List<String> METADATA = List.of(Labels.NAME, "__type__", "__unit__");

    /** The line after an operation that changes what the metric means. */
    public Line drop(Line line) {
        return new Line(delayed ? line.labels() : dropNow(line.labels()), true, line.values(), line.present());
    }

    /** Labels that say what the metric is are its name, type and unit. */
    public static Labels dropNow(Labels labels) {
        return labels.without(METADATA);
    }
}
