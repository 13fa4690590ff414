package dev.belvedere.query.promql.eval.binary;

import dev.belvedere.query.promql.VectorMatching;
import dev.belvedere.query.series.Labels;
import java.util.HashSet;
import java.util.Set;

/** The labels by which elements of two vectors are matched. */
record Signature(Set<String> labels, boolean on) {

    static Signature of(VectorMatching matching) {
        var names = new HashSet<>(matching.labels());
        if (!matching.on()) {
            names.add(Labels.NAME);
        }
        return new Signature(names, matching.on());
    }

    Labels of(Labels series) {
        return on ? series.only(labels) : series.without(labels);
    }
}
