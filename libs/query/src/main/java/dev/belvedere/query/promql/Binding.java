package dev.belvedere.query.promql;

import dev.belvedere.query.promql.Expr.Binary;
import dev.belvedere.query.promql.Expr.NumberLiteral;
import dev.belvedere.query.promql.Expr.Unary;

/** Where an operand must be put between parentheses to stay what it is. */
final class Binding {
    /** A sign binds like a multiplication: {@code -a ^ b} is {@code -(a ^ b)}. */
    private static final int SIGN = BinaryOp.MULTIPLY.precedence();

    private static final int TIGHTEST = Integer.MAX_VALUE;

    private Binding() {}

    static boolean needsParenthesesBefore(BinaryOp op, Expr left) {
        return op == BinaryOp.POWER ? strength(left) <= op.precedence() : strength(left) < op.precedence();
    }

    /** A sign may stand behind any operator. */
    static boolean needsParenthesesBehind(BinaryOp op, Expr right) {
        if (!(right instanceof Binary)) {
            return false;
        }
        return op == BinaryOp.POWER ? strength(right) < op.precedence() : strength(right) <= op.precedence();
    }

    /** A number behind a sign would become one with it. */
    static boolean needsParenthesesBehindSign(Expr operand) {
        return operand instanceof NumberLiteral
                || (!(operand instanceof Unary) && strength(operand) < BinaryOp.POWER.precedence());
    }

    static boolean needsParenthesesBeforeRange(Expr operand) {
        return strength(operand) < TIGHTEST;
    }

    private static int strength(Expr expr) {
        return switch (expr) {
            case Binary binary -> binary.op().precedence();
            case Unary _ -> SIGN;
            case NumberLiteral(double value, var _) -> isSigned(value) ? SIGN : TIGHTEST;
            case Expr _ -> TIGHTEST;
        };
    }

    private static boolean isSigned(double value) {
        return value < 0 || Double.compare(value, -0.0) == 0;
    }
}
