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
import java.util.List;

/** The nodes directly below a node, in the order of the text. */
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
}
