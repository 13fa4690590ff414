package dev.belvedere.query.logql;

import dev.belvedere.query.promql.StringLiterals;
import dev.belvedere.query.series.LabelMatcher;
import java.math.BigDecimal;

/** Writes the conditions of label filters; parentheses stand where the tree differs from the precedence. */
final class ConditionPrinter {
    private ConditionPrinter() {}

    static String print(Condition condition) {
        return switch (condition) {
            case Condition.Text(var matcher) -> matcher(matcher);
            case Condition.Number(var label, var comparison, var value) ->
                label + " " + comparison.text() + " " + number(value);
            case Condition.Duration(var label, var comparison, var value) ->
                label + " " + comparison.text() + " " + Quantities.print(value);
            case Condition.Bytes(var label, var comparison, var bytes) ->
                label + " " + comparison.text() + " " + bytes + "B";
            case Condition.Address(var label, var negative, var pattern) ->
                label + (negative ? "!=" : "=") + "ip(" + StringLiterals.quote(pattern) + ")";
            case Condition.And(var left, var right) ->
                operand(left, left instanceof Condition.Or)
                        + " and "
                        + operand(right, right instanceof Condition.And || right instanceof Condition.Or);
            case Condition.Or(var left, var right) ->
                print(left) + " or " + operand(right, right instanceof Condition.Or);
        };
    }

    private static String operand(Condition condition, boolean needsParentheses) {
        return needsParentheses ? "(" + print(condition) + ")" : print(condition);
    }

    static String matcher(LabelMatcher matcher) {
        return matcher.name() + matcher.op().text() + StringLiterals.quote(matcher.value());
    }

    /** LogQL has no spelling of numbers that are not finite, and its parser gives none. */
    static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
