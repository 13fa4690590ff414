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

/** What an expression's value is. */
public final class Types {
    private Types() {}

    public static Expr.Type of(Expr expr) {
        return switch (expr) {
            case NumberLiteral _ -> Expr.Type.SCALAR;
            case StringLiteral _ -> Expr.Type.STRING;
            case VectorSelector _, Aggregate _ -> Expr.Type.INSTANT_VECTOR;
            case MatrixSelector _, Subquery _ -> Expr.Type.RANGE_VECTOR;
            case Paren paren -> of(paren.operand());
            case Unary unary -> of(unary.operand());
            case Binary binary ->
                of(binary.left()) == Expr.Type.SCALAR && of(binary.right()) == Expr.Type.SCALAR
                        ? Expr.Type.SCALAR
                        : Expr.Type.INSTANT_VECTOR;
            case Call call -> call.function().result();
        };
    }
}
