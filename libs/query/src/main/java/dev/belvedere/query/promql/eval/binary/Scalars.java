package dev.belvedere.query.promql.eval.binary;

import dev.belvedere.query.promql.BinaryOp;
import dev.belvedere.query.promql.Expr;
import dev.belvedere.query.promql.eval.grid.Line;
import java.util.function.DoubleBinaryOperator;

/** Operators with a scalar on at least one side. */
public final class Scalars {
    private Scalars() {}

    /** Both sides scalar; writes the result over {@code left}. */
    public static double[] apply(BinaryOp op, double[] left, double[] right) {
        return combine(Operation.of(op)::apply, left, right);
    }

    /** Writes the result over {@code left}. */
    public static double[] combine(DoubleBinaryOperator operation, double[] left, double[] right) {
        for (var step = 0; step < left.length; step++) {
            left[step] = operation.applyAsDouble(left[step], right[step]);
        }
        return left;
    }

    /**
     * A line and a scalar; writes over the line's values. A comparison without {@code bool} takes steps away.
     *
     * @param isLeft whether the scalar stands on the left
     */
    public static Line apply(Expr.Binary expr, Line line, double[] scalar, boolean isLeft) {
        var operation = Operation.of(expr.op());
        var filters = expr.op().isComparison() && !expr.returnBool();
        var present = line.present();
        var values = line.values();
        for (var step = present.nextSetBit(0); step >= 0; step = present.nextSetBit(step + 1)) {
            var result =
                    isLeft ? operation.apply(scalar[step], values[step]) : operation.apply(values[step], scalar[step]);
            if (!filters) {
                values[step] = result;
            } else if (result == 0) {
                present.clear(step);
            }
        }
        return line;
    }
}
