package dev.belvedere.query.promql;

import dev.belvedere.query.Span;
import dev.belvedere.query.promql.Expr.Aggregate;
import dev.belvedere.query.promql.Expr.Binary;
import dev.belvedere.query.promql.Expr.Call;
import dev.belvedere.query.promql.Expr.MatrixSelector;
import dev.belvedere.query.promql.Expr.NumberLiteral;
import dev.belvedere.query.promql.Expr.Paren;
import dev.belvedere.query.promql.Expr.StringLiteral;
import dev.belvedere.query.promql.Expr.Subquery;
import dev.belvedere.query.promql.Expr.Unary;
import dev.belvedere.query.promql.Expr.VectorSelector;
import java.util.List;
import java.util.stream.Stream;

/** What tests compare trees by. */
final class Trees {
    static final Span ANYWHERE = new Span(0, 0);

    private Trees() {}

    /** The tree with all nodes at one place. */
    static Expr withoutSpans(Expr expr) {
        return copy(expr, true);
    }

    /** The tree with all nodes at one place, and without the parentheses. */
    static Expr withoutSpansAndParentheses(Expr expr) {
        return copy(expr, false);
    }

    /** The node and all below. */
    static Stream<Expr> nodes(Expr root) {
        return Stream.concat(Stream.of(root), Children.of(root).stream().flatMap(Trees::nodes));
    }

    static List<VectorSelector> selectors(Expr root) {
        return nodes(root)
                .filter(VectorSelector.class::isInstance)
                .map(VectorSelector.class::cast)
                .toList();
    }

    private static Expr copy(Expr expr, boolean withParentheses) {
        if (expr instanceof Paren paren && !withParentheses) {
            return copy(paren.operand(), false);
        }
        return at(Children.replace(expr, child -> copy(child, withParentheses)));
    }

    private static Expr at(Expr expr) {
        return switch (expr) {
            case NumberLiteral(double value, var _) -> new NumberLiteral(value, ANYWHERE);
            case StringLiteral(var value, var _) -> new StringLiteral(value, ANYWHERE);
            case VectorSelector(var matchers, var shift, var _) -> new VectorSelector(matchers, shift, ANYWHERE);
            case MatrixSelector(var selector, var range, var _) -> new MatrixSelector(selector, range, ANYWHERE);
            case Subquery(var operand, var range, var step, var shift, var _) ->
                new Subquery(operand, range, step, shift, ANYWHERE);
            case Paren(var operand, var _) -> new Paren(operand, ANYWHERE);
            case Unary(var negative, var operand, var _) -> new Unary(negative, operand, ANYWHERE);
            case Binary(var op, var left, var right, var returnBool, var matching, var _) ->
                new Binary(op, left, right, returnBool, matching, ANYWHERE);
            case Aggregate(var op, var parameter, var operand, var grouping, var without, var _) ->
                new Aggregate(op, parameter, operand, grouping, without, ANYWHERE);
            case Call(var function, var arguments, var _) -> new Call(function, arguments, ANYWHERE);
        };
    }
}
