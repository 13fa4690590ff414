package dev.belvedere.testkit.promql;

import dev.belvedere.query.promql.Children;
import dev.belvedere.query.promql.Expr;
import dev.belvedere.query.promql.Function;
import dev.belvedere.query.promql.Shift;
import java.util.EnumSet;
import java.util.Set;

/** Fixes all selectors of a query to one time, so that it must have the same answer whenever it is asked. */
final class AtModifier {
    /** Functions that look at the time of the step. */
    private static final Set<Function> UNSAFE = EnumSet.of(
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

    private final Shift.At at;

    AtModifier(long millis) {
        this.at = new Shift.At.Instant(millis);
    }

    static boolean isSafe(Expr expr) {
        return switch (expr) {
            // A subquery gets its own fixed time, whatever is in it.
            case Expr.Subquery _ -> true;
            case Expr.Call call when UNSAFE.contains(call.function()) -> false;
            default -> Children.of(expr).stream().allMatch(AtModifier::isSafe);
        };
    }

    Expr fix(Expr expr) {
        return switch (expr) {
            case Expr.NumberLiteral _, Expr.StringLiteral _ -> expr;
            case Expr.VectorSelector selector -> fix(selector);
            case Expr.MatrixSelector matrix ->
                new Expr.MatrixSelector(fix(matrix.selector()), matrix.rangeMillis(), matrix.span());
            case Expr.Subquery subquery ->
                new Expr.Subquery(
                        subquery.operand(),
                        subquery.rangeMillis(),
                        subquery.stepMillis(),
                        fix(subquery.shift()),
                        subquery.span());
            case Expr.Paren paren -> new Expr.Paren(fix(paren.operand()), paren.span());
            case Expr.Unary unary -> new Expr.Unary(unary.negative(), fix(unary.operand()), unary.span());
            case Expr.Binary binary ->
                new Expr.Binary(
                        binary.op(),
                        fix(binary.left()),
                        fix(binary.right()),
                        binary.returnBool(),
                        binary.matching(),
                        binary.span());
            case Expr.Aggregate aggregate ->
                new Expr.Aggregate(
                        aggregate.op(),
                        aggregate.parameter() == null ? null : fix(aggregate.parameter()),
                        fix(aggregate.operand()),
                        aggregate.grouping(),
                        aggregate.without(),
                        aggregate.span());
            case Expr.Call call ->
                new Expr.Call(
                        call.function(),
                        call.arguments().stream().map(this::fix).toList(),
                        call.span());
        };
    }

    private Expr.VectorSelector fix(Expr.VectorSelector selector) {
        return new Expr.VectorSelector(selector.matchers(), fix(selector.shift()), selector.span());
    }

    private Shift fix(Shift shift) {
        return shift.at() == null ? new Shift(shift.offsetMillis(), at) : shift;
    }
}
