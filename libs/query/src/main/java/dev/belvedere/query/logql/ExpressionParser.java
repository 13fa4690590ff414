package dev.belvedere.query.logql;

import dev.belvedere.query.NestingLimit;
import dev.belvedere.query.logql.Token.Kind;
import dev.belvedere.query.promql.BinaryOp;
import dev.belvedere.query.promql.VectorMatching;
import dev.belvedere.query.promql.VectorMatching.Cardinality;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads metric expressions by precedence climbing. The grammar is Loki's {@code syntax.y}. */
final class ExpressionParser {
    private static final int LOOSEST = 0;

    private final TokenStream tokens;
    private final AggregateParser aggregates;
    private int depth;

    ExpressionParser(TokenStream tokens) {
        this.tokens = tokens;
        this.aggregates = new AggregateParser(tokens, () -> expression(LOOSEST));
    }

    Expr expression() {
        return expression(LOOSEST);
    }

    private Expr expression(int loosest) {
        if (++depth > NestingLimit.DEPTH) {
            throw NestingLimit.exceeded(tokens.current().span());
        }
        var left = operand();
        for (var op = operator(); op.isPresent() && op.get().precedence() >= loosest; op = operator()) {
            left = binary(left, op.get());
        }
        depth--;
        return left;
    }

    private Expr binary(Expr left, BinaryOp op) {
        var operator = tokens.take();
        var returnBool = tokens.takeIf("bool");
        if (returnBool && !op.isComparison()) {
            throw SyntaxError.of(operator.span(), "bool modifier can only be used on comparison operators");
        }
        var matching = matching(op);
        var right = expression(op == BinaryOp.POWER ? op.precedence() : op.precedence() + 1);
        var span = left.span().to(right.span());
        if (op.isSet() && (left instanceof Expr.Number || right instanceof Expr.Number)) {
            throw SyntaxError.of(
                    span, "unexpected literal for a side of logical/set binary operation (" + op.text() + ")");
        }
        return new Expr.Binary(op, left, right, returnBool, matching, span);
    }

    private Optional<BinaryOp> operator() {
        return Stream.of(BinaryOp.values())
                .filter(op -> op != BinaryOp.ATAN2 && tokens.isAt(op.text()))
                .findFirst();
    }

    private VectorMatching matching(BinaryOp op) {
        var none = op.isSet() ? VectorMatching.SETS : VectorMatching.DEFAULT;
        if (!tokens.isAt("on") && !tokens.isAt("ignoring")) {
            return none;
        }
        var isOn = tokens.take().value().equals("on");
        var labels = aggregates.labels();
        if (!tokens.isAt("group_left") && !tokens.isAt("group_right")) {
            return new VectorMatching(none.cardinality(), isOn, labels, List.of());
        }
        var group = tokens.take();
        if (op.isSet()) {
            throw SyntaxError.of(group.span(), "no grouping allowed for \"" + op.text() + "\" operation");
        }
        var cardinality = group.value().equals("group_left") ? Cardinality.MANY_TO_ONE : Cardinality.ONE_TO_MANY;
        return new VectorMatching(cardinality, isOn, labels, tokens.isAt("(") ? aggregates.labels() : List.of());
    }

    private Expr operand() {
        if (tokens.isAt("+") || tokens.isAt("-")) {
            var sign = tokens.take();
            var number = tokens.require(Kind.NUMBER);
            var value = Double.parseDouble(number.value());
            return new Expr.Number(sign.is("-") ? -value : value, sign.span().to(number.span()));
        }
        if (tokens.isAt(Kind.NUMBER)) {
            var number = tokens.take();
            return new Expr.Number(Double.parseDouble(number.value()), number.span());
        }
        if (tokens.isAt("(")) {
            var start = tokens.take().span().start();
            var inner = expression(LOOSEST);
            tokens.require(")");
            return new Expr.Paren(inner, tokens.since(start));
        }
        return aggregates.call();
    }
}
