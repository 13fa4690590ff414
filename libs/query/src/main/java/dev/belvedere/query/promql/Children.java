package dev.belvedere.query.promql;

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
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The nodes directly below a node, in the order of the text; none is hidden. */
public final class Children {
    private Children() {}

    public static List<Expr> of(Expr expr) {
        return switch (expr) {
            case NumberLiteral _, StringLiteral _, VectorSelector _ -> List.of();
            case MatrixSelector matrix -> List.of(matrix.selector());
            case Subquery subquery -> List.of(subquery.operand());
            case Paren paren -> List.of(paren.operand());
            case Unary unary -> List.of(unary.operand());
            case Binary binary -> List.of(binary.left(), binary.right());
            case Aggregate aggregate ->
                aggregate.parameter() == null
                        ? List.of(aggregate.operand())
                        : List.of(aggregate.parameter(), aggregate.operand());
            case Call call -> call.arguments();
        };
    }

    /**
     * The node with each child replaced by what {@code change} makes of it. Of a {@link MatrixSelector}'s selector it
     * must make a selector again.
     */
    public static Expr replace(Expr expr, UnaryOperator<Expr> change) {
        return switch (expr) {
            case NumberLiteral _, StringLiteral _, VectorSelector _ -> expr;
            case MatrixSelector(var selector, var range, var span) ->
                new MatrixSelector((VectorSelector) change.apply(selector), range, span);
            case Subquery(var operand, var range, var step, var shift, var span) ->
                new Subquery(change.apply(operand), range, step, shift, span);
            case Paren(var operand, var span) -> new Paren(change.apply(operand), span);
            case Unary(var negative, var operand, var span) -> new Unary(negative, change.apply(operand), span);
            case Binary(var op, var left, var right, var returnBool, var matching, var span) ->
                new Binary(op, change.apply(left), change.apply(right), returnBool, matching, span);
            case Aggregate(var op, var parameter, var operand, var grouping, var without, var span) ->
                new Aggregate(
                        op,
                        parameter == null ? null : change.apply(parameter),
                        change.apply(operand),
                        grouping,
                        without,
                        span);
            case Call(var function, var arguments, var span) -> new Call(function, replaceAll(arguments, change), span);
        };
    }

    // A loop and no stream, which would take ten frames of the stack at each level of a deep tree.
    private static List<Expr> replaceAll(List<Expr> children, UnaryOperator<Expr> change) {
        var replaced = new ArrayList<>(children);
        replaced.replaceAll(change);
        return replaced;
    }
}
