package dev.belvedere.query.promql.eval;

import dev.belvedere.query.promql.AggregateOp;
import dev.belvedere.query.promql.Expr;
import dev.belvedere.query.promql.Function;
import dev.belvedere.query.promql.Types;
import dev.belvedere.query.series.LabelMatcher;
import dev.belvedere.query.series.Labels;

/** What can be said of an expression without evaluating it. */
final class Exprs {
    private Exprs() {}

    static boolean isScalar(Expr expr) {
        return Types.of(expr) == Expr.Type.SCALAR;
    }

    static Expr unwrapped(Expr expr) {
        return expr instanceof Expr.Paren paren ? unwrapped(paren.operand()) : expr;
    }

    /**
     * Whether all series of a vector are known to have the same metric name, or none, so that dropping it cannot make
     * two of them equal.
     */
    static boolean hasOneName(Expr expr) {
        return switch (expr) {
            case Expr.VectorSelector selector -> selector.matchers().stream().anyMatch(Exprs::namesMetric);
            case Expr.MatrixSelector matrix -> hasOneName(matrix.selector());
            case Expr.Subquery subquery -> hasOneName(subquery.operand());
            case Expr.Paren paren -> hasOneName(paren.operand());
            case Expr.Unary unary -> hasOneName(unary.operand());
            case Expr.Aggregate aggregate ->
                keepsLabels(aggregate.op())
                        ? hasOneName(aggregate.operand())
                        : aggregate.without() || !aggregate.grouping().contains(Labels.NAME);
            case Expr.Call call ->
                !setsLabels(call.function()) && call.arguments().stream().allMatch(Exprs::hasOneName);
            case Expr.Binary binary ->
                (isScalar(binary.left()) && hasOneName(binary.right()))
                        || (isScalar(binary.right()) && hasOneName(binary.left()));
            case Expr.NumberLiteral _, Expr.StringLiteral _ -> true;
        };
    }

    private static boolean namesMetric(LabelMatcher matcher) {
        return matcher.name().equals(Labels.NAME) && matcher.op() == LabelMatcher.Op.EQUAL;
    }

    private static boolean keepsLabels(AggregateOp op) {
        return switch (op) {
            case TOPK, BOTTOMK, LIMITK, LIMIT_RATIO -> true;
            case SUM, AVG, MIN, MAX, COUNT, GROUP, STDDEV, STDVAR, COUNT_VALUES, QUANTILE -> false;
        };
    }

    private static boolean setsLabels(Function function) {
        return function == Function.LABEL_REPLACE || function == Function.LABEL_JOIN || function == Function.INFO;
    }
}
