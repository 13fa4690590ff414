package dev.belvedere.query.promql;

import dev.belvedere.query.Span;
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
import dev.belvedere.query.promql.PrintedQuery.Place;
import dev.belvedere.query.promql.VectorMatching.Cardinality;
import java.util.ArrayList;
import java.util.List;

/** Writes a tree as text. Parentheses that the tree lacks but the grammar needs are added. */
final class Printer {
    private final StringBuilder text = new StringBuilder();
    private final List<Place> places = new ArrayList<>();

    private Printer() {}

    static PrintedQuery print(Expr expr) {
        var printer = new Printer();
        printer.expression(expr);
        return new PrintedQuery(printer.text.toString(), printer.places);
    }

    private void expression(Expr expr) {
        var start = text.length();
        switch (expr) {
            case NumberLiteral number -> text.append(Literals.number(number.value()));
            case StringLiteral string -> text.append(StringLiterals.quote(string.value()));
            case VectorSelector selector -> {
                text.append(SelectorPrinter.print(selector));
                shift(selector.shift());
            }
            case MatrixSelector matrix -> matrix(matrix);
            case Subquery subquery -> subquery(subquery);
            case Paren paren -> parenthesised(paren.operand());
            case Unary unary -> {
                text.append(unary.negative() ? '-' : '+');
                operand(unary.operand(), Binding.needsParenthesesBehindSign(unary.operand()));
            }
            case Binary binary -> binary(binary);
            case Aggregate aggregate -> aggregate(aggregate);
            case Call call -> call(call);
        }
        places.add(new Place(new Span(start, text.length()), expr.span()));
    }

    private void operand(Expr operand, boolean needsParentheses) {
        if (needsParentheses) {
            parenthesised(operand);
        } else {
            expression(operand);
        }
    }

    private void parenthesised(Expr expr) {
        text.append('(');
        expression(expr);
        text.append(')');
    }

    private void matrix(MatrixSelector matrix) {
        var start = text.length();
        text.append(SelectorPrinter.print(matrix.selector()));
        places.add(new Place(new Span(start, text.length()), matrix.selector().span()));
        text.append('[').append(Durations.print(matrix.rangeMillis())).append(']');
        shift(matrix.selector().shift());
    }

    private void subquery(Subquery subquery) {
        operand(subquery.operand(), Binding.needsParenthesesBeforeRange(subquery.operand()));
        text.append('[').append(Durations.print(subquery.rangeMillis())).append(':');
        if (subquery.stepMillis() != 0) {
            text.append(Durations.print(subquery.stepMillis()));
        }
        text.append(']');
        shift(subquery.shift());
    }

    private void shift(Shift shift) {
        switch (shift.at()) {
            case null -> {}
            case Shift.At.Instant(long millis) -> text.append(" @ ").append(Literals.seconds(millis));
            case Shift.At.Start() -> text.append(" @ start()");
            case Shift.At.End() -> text.append(" @ end()");
        }
        if (shift.offsetMillis() != 0) {
            text.append(" offset ").append(Durations.print(shift.offsetMillis()));
        }
    }

    private void binary(Binary binary) {
        operand(binary.left(), Binding.needsParenthesesBefore(binary.op(), binary.left()));
        text.append(' ').append(binary.op().text()).append(' ');
        if (binary.returnBool()) {
            text.append("bool ");
        }
        matching(binary.matching());
        operand(binary.right(), Binding.needsParenthesesBehind(binary.op(), binary.right()));
    }

    private void matching(VectorMatching matching) {
        var isGrouping =
                matching.cardinality() == Cardinality.MANY_TO_ONE || matching.cardinality() == Cardinality.ONE_TO_MANY;
        if (!matching.on() && matching.labels().isEmpty() && !isGrouping) {
            return;
        }
        text.append(matching.on() ? "on " : "ignoring ");
        labels(matching.labels());
        if (isGrouping) {
            text.append(matching.cardinality() == Cardinality.MANY_TO_ONE ? "group_left " : "group_right ");
            labels(matching.include());
        }
    }

    /** Always with parentheses, so that a parenthesis of the operand behind is not taken for them. */
    private void labels(List<String> labels) {
        text.append('(')
                .append(String.join(
                        ", ", labels.stream().map(Literals::groupingLabel).toList()))
                .append(") ");
    }

    private void aggregate(Aggregate aggregate) {
        text.append(aggregate.op().text());
        if (aggregate.without() || !aggregate.grouping().isEmpty()) {
            text.append(aggregate.without() ? " without " : " by ");
            labels(aggregate.grouping());
        }
        text.append('(');
        if (aggregate.parameter() != null) {
            expression(aggregate.parameter());
            text.append(", ");
        }
        expression(aggregate.operand());
        text.append(')');
    }

    private void call(Call call) {
        text.append(call.function().text()).append('(');
        for (var i = 0; i < call.arguments().size(); i++) {
            if (i > 0) {
                text.append(", ");
            }
            if (call.function() == Function.INFO && i == 1) {
                labelSelector(call.arguments().get(1));
            } else {
                expression(call.arguments().get(i));
            }
        }
        text.append(')');
    }

    /** The second argument of {@code info}, which takes no name in front of the braces. */
    private void labelSelector(Expr expr) {
        if (expr instanceof VectorSelector selector) {
            var start = text.length();
            text.append(SelectorPrinter.printInBraces(selector.matchers()));
            shift(selector.shift());
            places.add(new Place(new Span(start, text.length()), selector.span()));
        } else {
            expression(expr);
        }
    }
}
