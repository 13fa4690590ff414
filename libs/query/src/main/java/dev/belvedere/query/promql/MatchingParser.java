package dev.belvedere.query.promql;

import dev.belvedere.query.promql.Token.Kind;
import dev.belvedere.query.promql.VectorMatching.Cardinality;
import java.util.ArrayList;
import java.util.List;

/** Reads what may stand behind a binary operator, and lists of labels. */
final class MatchingParser {
    private static final String CONTEXT = "grouping opts";

    private final TokenStream tokens;

    MatchingParser(TokenStream tokens) {
        this.tokens = tokens;
    }

    /** {@code on (…)} or {@code ignoring (…)}, then {@code group_left (…)} or {@code group_right (…)}; all optional. */
    VectorMatching matching(BinaryOp op) {
        var cardinality = op.isSet() ? Cardinality.MANY_TO_MANY : Cardinality.ONE_TO_ONE;
        var on = tokens.isAt("on");
        var labels = List.<String>of();
        var include = List.<String>of();
        if (on || tokens.isAt("ignoring")) {
            tokens.take();
            labels = labels();
            if (tokens.isAt("group_left") || tokens.isAt("group_right")) {
                cardinality = tokens.take().is("group_left") ? Cardinality.MANY_TO_ONE : Cardinality.ONE_TO_MANY;
                include = tokens.isAt("(") ? labels() : include;
            }
        }
        if (tokens.isAt("fill") || tokens.isAt("fill_left") || tokens.isAt("fill_right")) {
            throw SyntaxError.unsupported(tokens.current().span(), "fill modifiers");
        }
        return new VectorMatching(cardinality, on, labels, include);
    }

    /** Labels between parentheses. */
    List<String> labels() {
        tokens.takeOrFail("(", CONTEXT, "\"(\"");
        var labels = new ArrayList<String>();
        while (!tokens.takeIf(")")) {
            labels.add(label());
            if (!tokens.isAt(")")) {
                tokens.takeOrFail(",", CONTEXT, "\",\" or \")\"");
            }
        }
        return labels;
    }

    private String label() {
        if (!Keywords.canBeGroupingLabel(tokens.current())) {
            throw tokens.unexpected(CONTEXT, "label");
        }
        var label = tokens.take();
        var name = label.kind() == Kind.STRING ? label.value() : label.text();
        if (name.isEmpty()) {
            throw SyntaxError.of(label.span(), "invalid label name for grouping: \"\"");
        }
        return name;
    }
}
