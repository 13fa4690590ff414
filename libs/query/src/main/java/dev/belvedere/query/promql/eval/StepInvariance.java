package dev.belvedere.query.promql.eval;

import dev.belvedere.query.promql.Expr;
import dev.belvedere.query.promql.Function;
import java.util.EnumSet;
import java.util.Set;

/** Finds expressions that have the same value at every step, because {@code @} fixes all their selectors. */
final class StepInvariance {
    private static final Set<Function> LOOKS_AT_STEP_TIME = EnumSet.of(
            Function.DAYS_IN_MONTH,
            Function.DAY_OF_MONTH,
            Function.DAY_OF_WEEK,
            Function.DAY_OF_YEAR,
            Function.END,
            Function.HOUR,
            Function.MINUTE,
            Function.MONTH,
            Function.YEAR,
            Function.PREDICT_LINEAR,
            Function.RANGE,
            Function.START,
            Function.STEP,
            Function.TIME,
            Function.TIMESTAMP);

    private StepInvariance() {}

    static boolean holds(Expr expr) {
        return switch (expr) {
            case Expr.NumberLiteral _, Expr.StringLiteral _ -> true;
            case Expr.VectorSelector selector -> selector.shift().at() != null;
            case Expr.MatrixSelector matrix -> holds(matrix.selector());
            case Expr.Subquery subquery -> subquery.shift().at() != null;
            case Expr.Paren paren -> holds(paren.operand());
            case Expr.Unary unary -> holds(unary.operand());
            case Expr.Binary binary -> holds(binary.left()) && holds(binary.right());
            // As in Prometheus, the parameter counts not: it is taken at the first step.
            case Expr.Aggregate aggregate -> holds(aggregate.operand());
            case Expr.Call call -> holds(call);
        };
    }

    private static boolean holds(Expr.Call call) {
        var areArgumentsInvariant = call.arguments().stream().allMatch(StepInvariance::holds);
        if (!areArgumentsInvariant) {
            return false;
        }
        return !LOOKS_AT_STEP_TIME.contains(call.function())
                || (call.function() == Function.TIMESTAMP
                        && Exprs.unwrapped(call.arguments().getFirst()) instanceof Expr.VectorSelector);
    }
}
