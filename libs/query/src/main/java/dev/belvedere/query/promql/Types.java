package dev.belvedere.query.promql;

import dev.belvedere.query.promql.Expr.Aggregate;
import dev.belvedere.query.promql.Expr.Binary;
import dev.belvedere.query.promql.Expr.Call;
import dev.belvedere.query.promql.Expr.MatrixSelector;
import dev.belvedere.query.promql.Expr.NumberLiteral;
import dev.belvedere.query.promql.Expr.Paren;
import dev.belvedere.query.promql.Expr.StringLiteral;
import dev.belvedere.query.promql.Expr.Subquery;
import dev.belvedere.query.promql.Expr.Type;
import dev.belvedere.query.promql.Expr.Unary;
import dev.belvedere.query.promql.Expr.VectorSelector;

/** What an expression's value is. */
public final class Types {
    private Types() {}

    public static Type of(Expr expr) {
        return switch (expr) {
            case NumberLiteral _ -> Type.SCALAR;
            case StringLiteral _ -> Type.STRING;
            case VectorSelector _, Aggregate _ -> Type.INSTANT_VECTOR;
            case MatrixSelector _, Subquery _ -> Type.RANGE_VECTOR;
            case Paren paren -> of(paren.operand());
            case Unary unary -> of(unary.operand());
            case Binary binary ->
                of(binary.left()) == Type.SCALAR && of(binary.right()) == Type.SCALAR
                        ? Type.SCALAR
                        : Type.INSTANT_VECTOR;
            case Call call -> call.function().result();
        };
    }
}
