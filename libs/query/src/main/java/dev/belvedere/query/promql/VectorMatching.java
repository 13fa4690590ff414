package dev.belvedere.query.promql;

import java.util.List;

/**
 * Which elements of two vectors belong together.
 *
 * @param on true: {@code labels} must agree; false: all labels but {@code labels} must
 * @param include labels that the "many" side takes from the "one" side
 */
public record VectorMatching(Cardinality cardinality, boolean on, List<String> labels, List<String> include) {
    /** One to one on all labels. */
    public static final VectorMatching DEFAULT =
            new VectorMatching(Cardinality.ONE_TO_ONE, false, List.of(), List.of());

    /** What a set operator does on all labels. */
    public static final VectorMatching SETS = new VectorMatching(Cardinality.MANY_TO_MANY, false, List.of(), List.of());

    public enum Cardinality {
        ONE_TO_ONE,
        /** {@code group_left}. */
        MANY_TO_ONE,
        /** {@code group_right}. */
        ONE_TO_MANY,
        /** Set operators. */
        MANY_TO_MANY
    }

    public VectorMatching {
        labels = List.copyOf(labels);
        include = List.copyOf(include);
    }
}
