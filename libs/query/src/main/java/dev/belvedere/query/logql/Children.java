package dev.belvedere.query.logql;

import java.util.List;
import java.util.function.UnaryOperator;

/** The nodes directly below a node, in the order of the text; none is hidden. */
public final class Children {
    private Children() {}

    public static List<Expr> of(Expr expr) {
        return switch (expr) {
            case Expr.Selector _, Expr.Number _, Expr.Vector _ -> List.of();
            case Expr.Logs logs -> List.of(logs.selector());
            case Expr.RangeAggregate range -> List.of(range.logs());
            case Expr.VectorAggregate aggregate -> List.of(aggregate.operand());
            case Expr.Binary binary -> List.of(binary.left(), binary.right());
            case Expr.LabelReplace replace -> List.of(replace.operand());
            case Expr.Paren paren -> List.of(paren.operand());
        };
    }

    /** The node with each selector below it, or itself if it is one, replaced by what {@code change} makes of it. */
    static Expr replaceSelectors(Expr expr, UnaryOperator<Expr.Selector> change) {
        return switch (expr) {
            case Expr.Number _, Expr.Vector _ -> expr;
            case Expr.Selector selector -> change.apply(selector);
            case Expr.Logs logs -> replaced(logs, change);
            case Expr.RangeAggregate(var op, var parameter, var logs, var range, var offset, var grouping, var span) ->
                new Expr.RangeAggregate(op, parameter, replaced(logs, change), range, offset, grouping, span);
            case Expr.VectorAggregate(var op, var parameter, var operand, var grouping, var span) ->
                new Expr.VectorAggregate(op, parameter, replaceSelectors(operand, change), grouping, span);
            case Expr.Binary(var op, var left, var right, var returnBool, var matching, var span) ->
                new Expr.Binary(
                        op,
                        replaceSelectors(left, change),
                        replaceSelectors(right, change),
                        returnBool,
                        matching,
                        span);
            case Expr.LabelReplace(var operand, var target, var replacement, var source, var regex, var span) ->
                new Expr.LabelReplace(replaceSelectors(operand, change), target, replacement, source, regex, span);
            case Expr.Paren(var operand, var span) -> new Expr.Paren(replaceSelectors(operand, change), span);
        };
    }

    private static Expr.Logs replaced(Expr.Logs logs, UnaryOperator<Expr.Selector> change) {
        return new Expr.Logs(change.apply(logs.selector()), logs.stages(), logs.span());
    }
}
