package dev.belvedere.query.logql;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.logql.Token.Kind;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what starts with a word: aggregations over ranges and vectors, and the two functions. */
final class AggregateParser {
    private final TokenStream tokens;
    private final Supplier<Expr> expressions;
    private final LogsParser logs;

    AggregateParser(TokenStream tokens, Supplier<Expr> expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.logs = new LogsParser(tokens);
    }

    Expr call() {
        if (!tokens.isAt(Kind.IDENTIFIER)) {
            throw SyntaxError.of(
                    tokens.current().span(),
                    "syntax error: unexpected " + tokens.current().description());
        }
        var word = tokens.take();
        var rangeOp = Stream.of(RangeOp.values())
                .filter(op -> op.text().equals(word.value()))
                .findFirst();
        if (rangeOp.isPresent()) {
            return range(rangeOp.get(), word);
        }
        var vectorOp = Stream.of(VectorOp.values())
                .filter(op -> op.text().equals(word.value()))
                .findFirst();
        if (vectorOp.isPresent()) {
            return vector(vectorOp.get(), word);
        }
        return switch (word.value()) {
            case "vector" -> {
                tokens.require("(");
                var value = Double.parseDouble(tokens.require(Kind.NUMBER).value());
                tokens.require(")");
                yield new Expr.Vector(value, tokens.since(word.span().start()));
            }
            case "label_replace" -> labelReplace(word);
            case "variants" ->
                throw new QueryException(QueryException.Kind.UNSUPPORTED, "not supported yet: variants", word.span());
            default -> throw SyntaxError.of(word.span(), "syntax error: unexpected " + word.description());
        };
    }

    private Expr range(RangeOp op, Token word) {
        tokens.require("(");
        Double parameter = null;
        if (op == RangeOp.QUANTILE_OVER_TIME) {
            parameter = Double.parseDouble(tokens.require(Kind.NUMBER).value());
            tokens.require(",");
        }
        var ranged = logs.ranged();
        if (ranged.range() == null) {
            throw tokens.unexpected("RANGE");
        }
        tokens.require(")");
        var grouping = grouping();
        var range = new Expr.RangeAggregate(
                op,
                parameter,
                ranged.logs(),
                ranged.range(),
                ranged.offset(),
                grouping,
                tokens.since(word.span().start()));
        check(range);
        return range;
    }

    private static void check(Expr.RangeAggregate range) {
        var op = range.op();
        if (range.grouping() != null && !op.canGroup()) {
            throw SyntaxError.of(range.span(), "grouping not allowed for " + op.text() + " aggregation");
        }
        var unwraps = range.logs().stages().stream()
                .filter(Stage.Unwrap.class::isInstance)
                .count();
        if (unwraps > 1) {
            throw SyntaxError.of(range.logs().span(), "syntax error: unexpected unwrap, expecting one in a pipeline");
        }
        if (unwraps == 1 && op.unwrap() == RangeOp.Unwrap.FORBIDDEN) {
            throw SyntaxError.of(range.span(), "invalid aggregation " + op.text() + " with unwrap");
        }
        if (unwraps == 0 && op.unwrap() == RangeOp.Unwrap.REQUIRED) {
            throw SyntaxError.of(range.span(), "invalid aggregation " + op.text() + " without unwrap");
        }
        if (range.range().isZero()) {
            throw SyntaxError.of(range.span(), "duration must be greater than 0");
        }
    }

    private Expr vector(VectorOp op, Token word) {
        var before = grouping();
        tokens.require("(");
        Integer parameter = null;
        if (op.hasParameter()) {
            parameter = count();
            tokens.require(",");
        }
        var operand = expressions.get();
        tokens.require(")");
        var grouping = before == null ? grouping() : before;
        var span = tokens.since(word.span().start());
        if (grouping != null && !op.canGroup()) {
            throw SyntaxError.of(span, op.text() + " does not allow grouping");
        }
        return new Expr.VectorAggregate(op, parameter, operand, grouping, span);
    }

    private int count() {
        var number = tokens.require(Kind.NUMBER);
        try {
            var count = Integer.parseInt(number.value());
            if (count > 0) {
                return count;
            }
        } catch (NumberFormatException notWhole) {
            // Reported below, together with what is a number but not positive.
        }
        throw SyntaxError.of(number.span(), "invalid parameter (must be greater than 0): " + number.value());
    }

    private Expr labelReplace(Token word) {
        tokens.require("(");
        var operand = expressions.get();
        tokens.require(",");
        var target = tokens.string();
        tokens.require(",");
        var replacement = tokens.string();
        tokens.require(",");
        var source = tokens.string();
        tokens.require(",");
        var expression = tokens.string();
        tokens.require(")");
        return new Expr.LabelReplace(
                operand,
                target,
                replacement,
                source,
                expression,
                tokens.since(word.span().start()));
    }

    private @Nullable Grouping grouping() {
        if (!tokens.isAt("by") && !tokens.isAt("without")) {
            return null;
        }
        var isWithout = tokens.take().value().equals("without");
        return new Grouping(isWithout, labels());
    }

    /** Labels between parentheses, perhaps none. */
    List<String> labels() {
        tokens.require("(");
        List<String> labels = tokens.isAt(")") ? List.of() : tokens.list(tokens::identifier);
        tokens.require(")");
        return labels;
    }
}
