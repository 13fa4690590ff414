package dev.belvedere.query.promql.eval;

import dev.belvedere.query.promql.Expr;
import dev.belvedere.query.promql.eval.grid.Line;
import dev.belvedere.query.promql.eval.instant.Dates;
import dev.belvedere.query.promql.eval.instant.Elementwise;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * A chain of functions that look at one value at a time, such as {@code abs(ceil(-x))}. Taken together, so that a long
 * chain is a loop and no deep recursion.
 *
 * @param operand the vector to which the chain is applied
 * @param functions the innermost first
 */
record Mapping(Expr operand, Deque<DoubleUnaryOperator> functions) {

    /** Empty if the outermost node of {@code expr} is no such function. */
    static Optional<Mapping> find(Expr expr) {
        var mapping = new Mapping(expr, new ArrayDeque<>());
        for (var function = function(expr); function.isPresent(); function = function(mapping.operand)) {
            mapping.functions.addFirst(function.get());
            mapping = new Mapping(argument(mapping.operand), mapping.functions);
        }
        return mapping.functions.isEmpty() ? Optional.empty() : Optional.of(mapping);
    }

    private static Optional<DoubleUnaryOperator> function(Expr expr) {
        return switch (expr) {
            case Expr.Unary unary when unary.negative() -> Optional.of(value -> -value);
            case Expr.Call call
            when call.arguments().size() == 1 ->
                Elementwise.find(call.function()).or(() -> Dates.find(call.function()));
            default -> Optional.empty();
        };
    }

    private static Expr argument(Expr expr) {
        return switch (expr) {
            case Expr.Unary unary -> Exprs.unwrapped(unary.operand());
            case Expr.Call call -> Exprs.unwrapped(call.arguments().getFirst());
            default -> throw new IllegalArgumentException("expr: " + expr + " (expected: a function)");
        };
    }

    /** Writes over the values of the line. */
    Line apply(Line line) {
        functions.forEach(function -> Elementwise.apply(function, line));
        return line;
    }
}
