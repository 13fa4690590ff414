package dev.belvedere.query.promql;

import static dev.belvedere.query.promql.Trees.withoutSpans;
import static dev.belvedere.query.promql.Trees.withoutSpansAndParentheses;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PrinterRoundTripTest {

    @Property(tries = 3000)
    void aTreePrintsToTextThatParsesToTheSameTreeButForParentheses(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int levels) {
        var tree = new RandomQueries(seed).query(levels);

        var parsed = PromQl.parse(PromQl.print(tree));

        assertThat(withoutSpansAndParentheses(parsed)).isEqualTo(withoutSpansAndParentheses(tree));
    }

    @Property(tries = 3000)
    void aParsedTreePrintsToTextThatParsesToTheVerySameTree(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int levels) {
        var parsed = PromQl.parse(PromQl.print(new RandomQueries(seed).query(levels)));

        var again = PromQl.parse(PromQl.print(parsed));

        assertThat(withoutSpans(again)).isEqualTo(withoutSpans(parsed));
    }

    @Property(tries = 1000)
    void everyNodeStandsInsideItsParent(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int levels) {
        var text = PromQl.print(new RandomQueries(seed).query(levels));

        assertThat(Trees.nodes(PromQl.parse(text)))
                .allSatisfy(node -> assertThat(Children.of(node)).allSatisfy(child -> {
                    assertThat(child.span().start())
                            .isBetween(node.span().start(), node.span().end());
                    assertThat(child.span().end())
                            .isBetween(child.span().start(), node.span().end());
                }));
    }

    @Property(tries = 1000)
    void theTextOfEveryExpressionBelowParsesToThatExpression(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int levels) {
        var text = PromQl.print(new RandomQueries(seed).query(levels));

        assertThat(Trees.nodes(PromQl.parse(text)))
                .filteredOn(node -> !isLabelSelector(node))
                .allSatisfy(node -> {
                    var alone = text.substring(node.span().start(), node.span().end());
                    assertThat(withoutSpans(PromQl.parse(alone))).isEqualTo(withoutSpans(node));
                });
    }

    /** A selector's own text may end before its range, and a range's shift is the selector's. */
    private static boolean isLabelSelector(Expr node) {
        return node instanceof Expr.VectorSelector;
    }
}
