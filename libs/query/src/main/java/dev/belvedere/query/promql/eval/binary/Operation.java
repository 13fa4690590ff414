package dev.belvedere.query.promql.eval.binary;

import dev.belvedere.query.promql.BinaryOp;

/** The arithmetic and comparing operators on two numbers. */
@FunctionalInterface
interface Operation {
    double apply(double left, double right);

    /** A comparison gives 1 where it holds and 0 where not. */
    static Operation of(BinaryOp op) {
        return switch (op) {
            case ADD -> (left, right) -> left + right;
            case SUBTRACT -> (left, right) -> left - right;
            case MULTIPLY -> (left, right) -> left * right;
            case DIVIDE -> (left, right) -> left / right;
            case MODULO -> (left, right) -> left % right;
            case POWER -> Operation::power;
            case ATAN2 -> Math::atan2;
            case EQUAL -> (left, right) -> left == right ? 1 : 0;
            case NOT_EQUAL -> (left, right) -> left != right ? 1 : 0;
            case LESS -> (left, right) -> left < right ? 1 : 0;
            case LESS_OR_EQUAL -> (left, right) -> left <= right ? 1 : 0;
            case GREATER -> (left, right) -> left > right ? 1 : 0;
            case GREATER_OR_EQUAL -> (left, right) -> left >= right ? 1 : 0;
            case AND, OR, UNLESS ->
                throw new IllegalArgumentException("op: " + op.text() + " (expected: one on numbers)");
        };
    }

    /** As IEEE 754 has it, unlike {@link Math#pow}: 1 to any power, and -1 to an infinite one, is 1. */
    private static double power(double base, double exponent) {
        return base == 1 || (base == -1 && Double.isInfinite(exponent)) ? 1 : Math.pow(base, exponent);
    }

    /** Whether the result is no longer the metric on the left. */
    static boolean changesMeaning(BinaryOp op) {
        return !op.isComparison() && !op.isSet();
    }
}
