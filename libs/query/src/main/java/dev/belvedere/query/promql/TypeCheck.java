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

/** Refuses expressions whose types do not fit, with the words of Prometheus' parser. */
final class TypeCheck {
    private final String text;

    TypeCheck(String text) {
        this.text = text;
    }

    /** Checks the expression and all below; returns its type. */
    Expr.Type check(Expr expr) {
        return switch (expr) {
            case NumberLiteral _, StringLiteral _ -> Types.of(expr);
            case VectorSelector selector -> {
                selector(selector);
                yield Expr.Type.INSTANT_VECTOR;
            }
            case MatrixSelector matrix -> {
                selector(matrix.selector());
                yield Expr.Type.RANGE_VECTOR;
            }
            case Subquery subquery -> subquery(subquery);
            case Paren paren -> check(paren.operand());
            case Unary unary -> unary(unary);
            case Binary binary -> binary(binary);
            case Aggregate aggregate -> aggregate(aggregate);
            case Call call -> new CallCheck(this).check(call);
        };
    }

    void expect(Expr expr, Expr.Type wanted, String context) {
        var type = check(expr);
        if (type != wanted) {
            throw SyntaxError.of(
                    expr.span(), "expected type %s in %s, got %s".formatted(wanted.text(), context, type.text()));
        }
    }

    boolean startsWith(char first, Expr expr) {
        return text.charAt(expr.span().start()) == first;
    }

    /** Selecting everything by a typing error is refused. */
    private static void selector(VectorSelector selector) {
        if (selector.matchers().stream().allMatch(matcher -> matcher.matches(""))) {
            throw SyntaxError.of(selector.span(), "vector selector must contain at least one non-empty matcher");
        }
    }

    private Expr.Type subquery(Subquery subquery) {
        var type = check(subquery.operand());
        if (type != Expr.Type.INSTANT_VECTOR) {
            throw SyntaxError.of(
                    subquery.span(),
                    "subquery is only allowed on instant vector, got %s instead".formatted(type.text()));
        }
        return Expr.Type.RANGE_VECTOR;
    }

    private Expr.Type unary(Unary unary) {
        var type = check(unary.operand());
        if (!isScalarOrInstantVector(type)) {
            throw SyntaxError.of(
                    unary.span(),
                    "unary expression only allowed on expressions of type scalar or instant vector, got \"%s\""
                            .formatted(type.text()));
        }
        return type;
    }

    private Expr.Type aggregate(Aggregate aggregate) {
        expect(aggregate.operand(), Expr.Type.INSTANT_VECTOR, "aggregation expression");
        if (aggregate.parameter() != null) {
            var wanted = aggregate.op() == AggregateOp.COUNT_VALUES ? Expr.Type.STRING : Expr.Type.SCALAR;
            expect(aggregate.parameter(), wanted, "aggregation parameter");
        }
        return Expr.Type.INSTANT_VECTOR;
    }

    private Expr.Type binary(Binary binary) {
        var left = check(binary.left());
        var right = check(binary.right());
        var op = binary.op();
        var bothScalar = left == Expr.Type.SCALAR && right == Expr.Type.SCALAR;
        if (binary.returnBool() && !op.isComparison()) {
            throw SyntaxError.of(operatorSpan(binary), "bool modifier can only be used on comparison operators");
        }
        if (op.isComparison() && !binary.returnBool() && bothScalar) {
            throw SyntaxError.of(operatorSpan(binary), "comparisons between scalars must use BOOL modifier");
        }
        checkLabels(binary);
        checkOperand(binary.left(), left);
        checkOperand(binary.right(), right);
        var bothVectors = left == Expr.Type.INSTANT_VECTOR && right == Expr.Type.INSTANT_VECTOR;
        if (!bothVectors && !binary.matching().labels().isEmpty()) {
            throw SyntaxError.of(binary.span(), "vector matching only allowed between instant vectors");
        }
        if (!bothVectors && op.isSet()) {
            throw SyntaxError.of(
                    binary.span(), "set operator \"%s\" not allowed in binary scalar expression".formatted(op.text()));
        }
        if (op.isSet() && binary.matching().cardinality() != VectorMatching.Cardinality.MANY_TO_MANY) {
            throw SyntaxError.of(binary.span(), "no grouping allowed for \"%s\" operation".formatted(op.text()));
        }
        return bothScalar ? Expr.Type.SCALAR : Expr.Type.INSTANT_VECTOR;
    }

    private void checkLabels(Binary binary) {
        if (!binary.matching().on()) {
            return;
        }
        for (var label : binary.matching().labels()) {
            if (binary.matching().include().contains(label)) {
                throw SyntaxError.of(
                        operatorSpan(binary),
                        "label %s must not occur in ON and GROUP clause at once"
                                .formatted(StringLiterals.quote(label)));
            }
        }
    }

    private static void checkOperand(Expr operand, Expr.Type type) {
        if (!isScalarOrInstantVector(type)) {
            throw SyntaxError.of(operand.span(), "binary expression must contain only scalar and instant vector types");
        }
    }

    /** The operator with its modifiers: what stands between the operands, without the space around it. */
    private Span operatorSpan(Binary binary) {
        var start = binary.left().span().end();
        var end = binary.right().span().start();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean isScalarOrInstantVector(Expr.Type type) {
        return type == Expr.Type.SCALAR || type == Expr.Type.INSTANT_VECTOR;
    }
}
