package dev.belvedere.query.promql;

import dev.belvedere.query.NestingLimit;
import dev.belvedere.query.Span;
import dev.belvedere.query.promql.Expr.Binary;
import dev.belvedere.query.promql.Expr.NumberLiteral;
import dev.belvedere.query.promql.Expr.Paren;
import dev.belvedere.query.promql.Expr.StringLiteral;
import dev.belvedere.query.promql.Expr.Unary;
import dev.belvedere.query.promql.Token.Kind;
import java.util.Objects;

/** Reads whole expressions by precedence climbing. The grammar is Prometheus' {@code generated_parser.y}. */
final class ExpressionParser {
    private static final int LOOSEST = 0;
    private static final String EXPRESSION = "an expression";

    private final TokenStream tokens;
    private final SelectorParser selectors;
    private final ModifierParser modifiers;
    private final MatchingParser matchings;
    private final CallParser calls;
    private int depth;

    ExpressionParser(TokenStream tokens) {
        this.tokens = tokens;
        this.selectors = new SelectorParser(tokens);
        this.modifiers = new ModifierParser(tokens);
        this.matchings = new MatchingParser(tokens);
        this.calls = new CallParser(tokens, matchings, () -> expression(LOOSEST));
    }

    /** The whole text as one expression, not yet checked for its types. */
    Expr parse() {
        if (tokens.isAt(Kind.END)) {
            throw SyntaxError.of(tokens.current().span(), "no expression found in input");
        }
        var expr = expression(LOOSEST);
        if (!tokens.isAt(Kind.END)) {
            throw tokens.unexpected("", "an operator or the end of the query");
        }
        return expr;
    }

    private Expr expression(int loosest) {
        if (++depth > NestingLimit.DEPTH) {
            throw NestingLimit.exceeded(tokens.current().span());
        }
        var left = operand();
        while (tokens.isAt(Kind.OPERATOR)) {
            var op = Objects.requireNonNull(
                    Keywords.OPERATORS.get(tokens.current().value()));
            if (op.precedence() < loosest) {
                break;
            }
            tokens.take();
            var returnBool = tokens.takeIf("bool");
            var matching = matchings.matching(op);
            var right = expression(op == BinaryOp.POWER ? op.precedence() : op.precedence() + 1);
            left = new Binary(op, left, right, returnBool, matching, left.span().to(right.span()));
        }
        depth--;
        return left;
    }

    private Expr operand() {
        if (!tokens.isAt("+") && !tokens.isAt("-")) {
            return modifiers.modifiers(primary());
        }
        var sign = tokens.take();
        var negative = sign.is("-");
        var operand = expression(BinaryOp.POWER.precedence());
        var span = sign.span().to(operand.span());
        return operand instanceof NumberLiteral(double value, Span _)
                ? new NumberLiteral(negative ? -value : value, span)
                : new Unary(negative, operand, span);
    }

    private Expr primary() {
        if (tokens.isAt("{")) {
            return selectors.unnamed();
        }
        if (tokens.isAt("(")) {
            return paren();
        }
        return switch (tokens.current().kind()) {
            case NUMBER -> {
                var number = tokens.take();
                yield new NumberLiteral(NumberScanner.value(number), number.span());
            }
            case DURATION -> {
                var duration = tokens.take();
                yield new NumberLiteral(Durations.millis(duration) / 1000.0, duration.span());
            }
            case STRING -> {
                var string = tokens.take();
                yield new StringLiteral(string.value(), string.span());
            }
            case METRIC_IDENTIFIER -> selectors.named(tokens.take());
            case IDENTIFIER, AGGREGATOR, KEYWORD, OPERATOR -> word();
            case PUNCTUATION, END -> throw tokens.unexpected("", EXPRESSION);
        };
    }

    /** Keywords are names of metrics too, unless what follows makes them something else. */
    private Expr word() {
        var word = tokens.current();
        if (!Keywords.canBeMetric(word)) {
            throw tokens.unexpected("", EXPRESSION);
        }
        tokens.take();
        if (word.kind() == Kind.AGGREGATOR && calls.isAtAggregation()) {
            return calls.aggregate(word);
        }
        return tokens.isAt("(") && (word.kind() == Kind.IDENTIFIER || isFunction(word))
                ? calls.call(word)
                : selectors.named(word);
    }

    private static boolean isFunction(Token keyword) {
        return keyword.is("start") || keyword.is("end") || Keywords.DURATION_WORDS.contains(keyword.value());
    }

    private Expr paren() {
        var start = tokens.take().span().start();
        var operand = expression(LOOSEST);
        tokens.takeOrFail(")", "", "an operator or \")\"");
        return new Paren(operand, tokens.since(start));
    }
}
