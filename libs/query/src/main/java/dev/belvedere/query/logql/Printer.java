package dev.belvedere.query.logql;

import static java.util.stream.Collectors.joining;

import dev.belvedere.query.Span;
import dev.belvedere.query.promql.BinaryOp;
import dev.belvedere.query.promql.PrintedQuery;
import dev.belvedere.query.promql.PrintedQuery.Place;
import dev.belvedere.query.promql.StringLiterals;
import dev.belvedere.query.promql.VectorMatching;
import dev.belvedere.query.promql.VectorMatching.Cardinality;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
            case Expr.Selector selector ->
                text.append(selector.matchers().stream()
                        .map(ConditionPrinter::matcher)
                        .collect(joining(", ", "{", "}")));
            case Expr.Logs logs -> logs(logs);
            case Expr.RangeAggregate range -> range(range);
            case Expr.VectorAggregate aggregate -> aggregate(aggregate);
            case Expr.Binary binary -> binary(binary);
            case Expr.LabelReplace replace -> labelReplace(replace);
            case Expr.Number number -> text.append(ConditionPrinter.number(number.value()));
            case Expr.Vector vector ->
                text.append("vector(")
                        .append(ConditionPrinter.number(vector.value()))
                        .append(')');
            case Expr.Paren paren -> parenthesised(paren.operand());
        }
        places.add(new Place(new Span(start, text.length()), expr.span()));
    }

    private void logs(Expr.Logs logs) {
        expression(logs.selector());
        for (var stage : logs.stages()) {
            text.append(' ');
            var start = text.length();
            text.append(StagePrinter.print(stage));
            places.add(new Place(new Span(start, text.length()), stage.span()));
        }
    }

    private void range(Expr.RangeAggregate range) {
        text.append(range.op().text()).append('(');
        if (range.parameter() != null) {
            text.append(ConditionPrinter.number(range.parameter())).append(", ");
        }
        expression(range.logs());
        text.append(" [").append(Quantities.print(range.range())).append(']');
        var offset = range.offset();
        if (!offset.equals(Duration.ZERO)) {
            text.append(" offset ").append(offset.isNegative() ? "-" : "").append(Quantities.print(offset.abs()));
        }
        text.append(')');
        if (range.grouping() != null) {
            text.append(' ').append(grouping(range.grouping()));
        }
    }

    private void aggregate(Expr.VectorAggregate aggregate) {
        text.append(aggregate.op().text());
        grouped(aggregate.grouping());
        text.append('(');
        if (aggregate.parameter() != null) {
            text.append(aggregate.parameter()).append(", ");
        }
        expression(aggregate.operand());
        text.append(')');
    }

    private void grouped(@Nullable Grouping grouping) {
        if (grouping != null) {
            text.append(' ').append(grouping(grouping)).append(' ');
        }
    }

    private static String grouping(Grouping grouping) {
        return (grouping.without() ? "without " : "by ") + labels(grouping.labels());
    }

    private static String labels(List<String> labels) {
        return "(" + String.join(", ", labels) + ")";
    }

    private void binary(Expr.Binary binary) {
        var op = binary.op();
        var isRight = op == BinaryOp.POWER;
        operand(binary.left(), binds(binary.left()) < op.precedence() + (isRight ? 1 : 0));
        text.append(' ').append(op.text()).append(' ');
        if (binary.returnBool()) {
            text.append("bool ");
        }
        matching(binary.matching());
        operand(binary.right(), binds(binary.right()) < op.precedence() + (isRight ? 0 : 1));
    }

    /** How tightly a node holds together; all but binary expressions cannot be torn apart. */
    private static int binds(Expr expr) {
        return expr instanceof Expr.Binary binary ? binary.op().precedence() : Integer.MAX_VALUE;
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

    private void matching(VectorMatching matching) {
        var groups =
                matching.cardinality() == Cardinality.MANY_TO_ONE || matching.cardinality() == Cardinality.ONE_TO_MANY;
        if (!matching.on() && matching.labels().isEmpty() && !groups) {
            return;
        }
        text.append(matching.on() ? "on " : "ignoring ")
                .append(labels(matching.labels()))
                .append(' ');
        if (groups) {
            text.append(matching.cardinality() == Cardinality.MANY_TO_ONE ? "group_left " : "group_right ")
                    .append(labels(matching.include()))
                    .append(' ');
        }
    }

    private void labelReplace(Expr.LabelReplace replace) {
        text.append("label_replace(");
        expression(replace.operand());
        for (var argument : List.of(replace.target(), replace.replacement(), replace.source(), replace.expression())) {
            text.append(", ").append(StringLiterals.quote(argument));
        }
        text.append(')');
    }
}
