package dev.belvedere.query.promql;

import dev.belvedere.query.promql.Expr.VectorSelector;
import dev.belvedere.query.series.LabelMatcher;
import dev.belvedere.query.series.Labels;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a selector's name and matchers, in the spelling that old servers understand wherever there is one. */
final class SelectorPrinter {
    private SelectorPrinter() {}

    /** With the name before the braces where it can stand there; without range and modifiers. */
    static String print(VectorSelector selector) {
        var matchers = selector.matchers();
        if (!startsWithPlainName(matchers)) {
            return printInBraces(matchers);
        }
        var rest = matchers.subList(1, matchers.size());
        var name = matchers.getFirst().value();
        return rest.isEmpty() ? name : name + printInBraces(rest);
    }

    static String printInBraces(List<LabelMatcher> matchers) {
        return matchers.stream()
                .map(matcher ->
                        Literals.label(matcher.name()) + matcher.op().text() + StringLiterals.quote(matcher.value()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static boolean startsWithPlainName(List<LabelMatcher> matchers) {
        if (matchers.stream().filter(SelectorPrinter::isOnName).count() != 1) {
            return false;
        }
        var first = matchers.getFirst();
        return isOnName(first) && first.op() == LabelMatcher.Op.EQUAL && Literals.isPlainMetric(first.value());
    }

    private static boolean isOnName(LabelMatcher matcher) {
        return matcher.name().equals(Labels.NAME);
    }
}
