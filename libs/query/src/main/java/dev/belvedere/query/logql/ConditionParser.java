package dev.belvedere.query.logql;

import dev.belvedere.query.logql.Token.Kind;
import dev.belvedere.query.series.LabelMatcher;

/** Reads label filters; {@code and}, a comma and nothing between two conditions are the same, and bind before {@code or}. */
final class ConditionParser {
    /** Of one filter, as conditions are walked recursively. */
    private static final int MOST_CONDITIONS = 200;

    private final TokenStream tokens;
    private int count;

    private ConditionParser(TokenStream tokens) {
        this.tokens = tokens;
    }

    static Condition parse(TokenStream tokens) {
        return new ConditionParser(tokens).either();
    }

    private Condition either() {
        var left = both();
        while (tokens.takeIf("or")) {
            left = new Condition.Or(left, both());
        }
        return left;
    }

    private Condition both() {
        var left = single();
        while (tokens.takeIf("and")
                || tokens.takeIf(",")
                || tokens.isAt("(")
                || (tokens.isAt(Kind.IDENTIFIER) && !tokens.isAt("or") && !tokens.isAt("offset"))) {
            left = new Condition.And(left, single());
        }
        return left;
    }

    private Condition single() {
        if (++count > MOST_CONDITIONS) {
            throw SyntaxError.of(
                    tokens.current().span(),
                    "too many conditions in one label filter, expected at most " + MOST_CONDITIONS);
        }
        if (tokens.takeIf("(")) {
            var inner = either();
            tokens.require(")");
            return inner;
        }
        var label = tokens.identifier();
        var op = tokens.require(Kind.SYMBOL);
        return switch (op.value()) {
            case "=" -> equality(label, LabelMatcher.Op.EQUAL, Comparison.EQUAL);
            case "!=" -> equality(label, LabelMatcher.Op.NOT_EQUAL, Comparison.NOT_EQUAL);
            case "=~" -> new Condition.Text(tokens.matcher(label, LabelMatcher.Op.MATCH));
            case "!~" -> new Condition.Text(tokens.matcher(label, LabelMatcher.Op.NOT_MATCH));
            case "==" -> quantity(label, Comparison.EQUAL);
            case "<" -> quantity(label, Comparison.LESS);
            case "<=" -> quantity(label, Comparison.LESS_OR_EQUAL);
            case ">" -> quantity(label, Comparison.GREATER);
            case ">=" -> quantity(label, Comparison.GREATER_OR_EQUAL);
            default -> throw SyntaxError.of(op.span(), "syntax error: unexpected " + op.description());
        };
    }

    private Condition equality(String label, LabelMatcher.Op op, Comparison comparison) {
        if (tokens.isAt(Kind.STRING)) {
            return new Condition.Text(tokens.matcher(label, op));
        }
        if (tokens.takeIf("ip")) {
            tokens.require("(");
            var pattern = tokens.string();
            tokens.require(")");
            return new Condition.Address(label, op == LabelMatcher.Op.NOT_EQUAL, pattern);
        }
        return quantity(label, comparison);
    }

    private Condition quantity(String label, Comparison comparison) {
        var isNegative = tokens.takeIf("-");
        if (!isNegative && tokens.isAt(Kind.DURATION)) {
            return new Condition.Duration(label, comparison, Quantities.duration(tokens.take()));
        }
        if (!isNegative && tokens.isAt(Kind.BYTES)) {
            return new Condition.Bytes(label, comparison, Quantities.bytes(tokens.take()));
        }
        if (!tokens.isAt(Kind.NUMBER)) {
            throw tokens.unexpected("NUMBER or DURATION or BYTES");
        }
        var value = Double.parseDouble(tokens.take().value());
        return new Condition.Number(label, comparison, isNegative ? -value : value);
    }
}
