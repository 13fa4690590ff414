package dev.belvedere.query.promql.eval.binary;

import com.google.re2j.Pattern;
import dev.belvedere.query.QueryException;
import dev.belvedere.query.promql.eval.grid.Numbers;
import dev.belvedere.query.series.Labels;
import java.util.StringJoiner;

/** What Prometheus says when two vectors do not fit together. */
final class Mismatch {
    static final String MANY_TO_ONE =
            "multiple matches for labels: many-to-one matching must be explicit (group_left/group_right)";
    static final String NOT_UNIQUE = "multiple matches for labels: grouping labels must ensure unique matches";
    private static final Pattern PLAIN_NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

    private Mismatch() {}

    static QueryException duplicate(Labels group, boolean isLeft, Labels one, Labels other) {
        var first = text(one);
        var second = text(other);
        return new QueryException(
                QueryException.Kind.EXECUTION,
                "found duplicate series for the match group %s on the %s hand-side of the operation: [%s, %s]"
                                .formatted(
                                        text(group),
                                        isLeft ? "left" : "right",
                                        first.compareTo(second) < 0 ? first : second,
                                        first.compareTo(second) < 0 ? second : first)
                        + ";many-to-many matching not allowed: matching labels must be unique on one side",
                null);
    }

    /** With the metric's name among the labels, unlike {@link Labels#toString}. */
    private static String text(Labels labels) {
        var joined = new StringJoiner(", ", "{", "}");
        labels.forEach((name, value) -> joined.add(
                (PLAIN_NAME.matcher(name).matches() ? name : Numbers.quoted(name)) + "=" + Numbers.quoted(value)));
        return joined.toString();
    }
}
