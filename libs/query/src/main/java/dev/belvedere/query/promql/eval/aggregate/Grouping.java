package dev.belvedere.query.promql.eval.aggregate;

import dev.belvedere.query.series.Labels;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The labels by which an aggregation groups. */
record Grouping(Set<String> labels, boolean without) {

    static Grouping of(List<String> labels, boolean without) {
        var names = new HashSet<>(labels);
        if (without) {
            names.add(Labels.NAME);
        }
        return new Grouping(names, without);
    }

    /** The labels of the group to which a series belongs. */
    Labels of(Labels series) {
        return without ? series.without(labels) : series.only(labels);
    }
}
