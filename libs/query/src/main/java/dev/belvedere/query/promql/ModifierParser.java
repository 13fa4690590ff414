package dev.belvedere.query.promql;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.Span;
import dev.belvedere.query.promql.Expr.MatrixSelector;
import dev.belvedere.query.promql.Expr.Subquery;
import dev.belvedere.query.promql.Expr.VectorSelector;
import dev.belvedere.query.promql.Token.Kind;

/** Reads what may stand behind an expression: ranges, subqueries, {@code offset} and {@code @}. */
final class ModifierParser {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long NANOS_PER_MILLI = 1_000_000;
    /** About 70,000 years: a time of more than this many seconds does not survive as a double in milliseconds. */
    private static final double LATEST_SECONDS = 1L << 41;

    private final TokenStream tokens;

    ModifierParser(TokenStream tokens) {
        this.tokens = tokens;
    }

    /** The expression with all its modifiers. */
    Expr modifiers(Expr plain) {
        var expr = plain;
        while (true) {
            if (tokens.isAt("[")) {
                expr = range(expr);
            } else if (tokens.takeIf("offset")) {
                expr = offset(expr, duration("offset"));
            } else if (tokens.takeIf("@")) {
                expr = at(expr, instant());
            } else if (tokens.isAt("anchored") || tokens.isAt("smoothed")) {
                throw SyntaxError.unsupported(
                        tokens.current().span(),
                        "the modifier " + tokens.current().value());
            } else {
                return expr;
            }
        }
    }

    private Expr range(Expr operand) {
        var open = tokens.take().span();
        var range = positiveDuration("subquery or range selector");
        if (tokens.takeIf(":")) {
            var step = tokens.isAt("]") ? 0 : positiveDuration("subquery selector");
            tokens.takeOrFail("]", "subquery selector", "\"]\"");
            var span = tokens.since(operand.span().start());
            return new Subquery(operand, range, step, Shift.NONE, span);
        }
        tokens.takeOrFail("]", "subquery or range", "\":\" or \"]\"");
        if (!(operand instanceof VectorSelector selector)) {
            throw SyntaxError.of(tokens.since(open.start()), "ranges only allowed for vector selectors");
        }
        if (selector.shift().offsetMillis() != 0) {
            throw SyntaxError.of(tokens.since(open.start()), "no offset modifiers allowed before range");
        }
        if (selector.shift().at() != null) {
            throw SyntaxError.of(tokens.since(open.start()), "no @ modifiers allowed before range");
        }
        return new MatrixSelector(selector, range, tokens.since(operand.span().start()));
    }

    private Expr offset(Expr expr, long offsetMillis) {
        var shift = shift(expr, "offset");
        if (shift.offsetMillis() != 0) {
            throw SyntaxError.of(expr.span(), "offset may not be set multiple times");
        }
        return shifted(expr, new Shift(offsetMillis, shift.at()));
    }

    private Expr at(Expr expr, Shift.At at) {
        var shift = shift(expr, "@");
        if (shift.at() != null) {
            throw SyntaxError.of(expr.span(), "@ <timestamp> may not be set multiple times");
        }
        return shifted(expr, new Shift(shift.offsetMillis(), at));
    }

    private static Shift shift(Expr expr, String modifier) {
        return switch (expr) {
            case VectorSelector selector -> selector.shift();
            case MatrixSelector matrix -> matrix.selector().shift();
            case Subquery subquery -> subquery.shift();
            case Expr other -> throw notShiftable(other, modifier);
        };
    }

    private Expr shifted(Expr expr, Shift shift) {
        var span = tokens.since(expr.span().start());
        return switch (expr) {
            case VectorSelector(var matchers, var _, var _) -> new VectorSelector(matchers, shift, span);
            case MatrixSelector(var inner, var range, var _) ->
                new MatrixSelector(new VectorSelector(inner.matchers(), shift, inner.span()), range, span);
            case Subquery(var operand, var range, var step, var _, var _) ->
                new Subquery(operand, range, step, shift, span);
            case Expr other -> throw notShiftable(other, "offset");
        };
    }

    private static QueryException notShiftable(Expr expr, String modifier) {
        return SyntaxError.of(
                expr.span(),
                modifier + " modifier must be preceded by an instant vector selector or range vector selector"
                        + " or a subquery");
    }

    private Shift.At instant() {
        var start = tokens.current().span().start();
        if (tokens.isAt("start") || tokens.isAt("end")) {
            Shift.At at = tokens.take().is("start") ? new Shift.At.Start() : new Shift.At.End();
            tokens.takeOrFail("(", "@", "\"(\"");
            tokens.takeOrFail(")", "@", "\")\"");
            return at;
        }
        var negative = takeSign();
        if (!tokens.isAt(Kind.NUMBER) && !tokens.isAt(Kind.DURATION)) {
            throw tokens.unexpected("@", "timestamp");
        }
        var number = tokens.take();
        var seconds = seconds(number);
        if (!(Math.abs(seconds) < LATEST_SECONDS)) {
            throw SyntaxError.of(tokens.since(start), "timestamp out of bounds for @ modifier: " + number.text());
        }
        return new Shift.At.Instant(Math.round((negative ? -seconds : seconds) * 1000));
    }

    private long positiveDuration(String context) {
        var start = tokens.current().span().start();
        var millis = duration(context);
        if (millis <= 0) {
            throw SyntaxError.of(tokens.since(start), "duration must be greater than 0");
        }
        return millis;
    }

    /** A duration, or a number of seconds, with an optional sign; in milliseconds. */
    private long duration(String context) {
        var start = tokens.current().span().start();
        var negative = takeSign();
        if (isAtDurationExpression()) {
            throw durationExpression(tokens.current().span());
        }
        if (!tokens.isAt(Kind.NUMBER) && !tokens.isAt(Kind.DURATION)) {
            throw tokens.unexpected(context, "number or duration");
        }
        var literal = tokens.take();
        var nanos = seconds(literal) * NANOS_PER_SECOND;
        if (!(Math.abs(nanos) < Long.MAX_VALUE)) {
            throw SyntaxError.of(tokens.since(start), "duration out of range");
        }
        if (!context.equals("offset") && tokens.isAt(Kind.OPERATOR)) {
            throw durationExpression(tokens.since(start));
        }
        var millis = literal.kind() == Kind.DURATION ? Durations.millis(literal) : Math.round(nanos) / NANOS_PER_MILLI;
        return negative ? -millis : millis;
    }

    private boolean takeSign() {
        var negative = tokens.isAt("-");
        if (negative || tokens.isAt("+")) {
            tokens.take();
        }
        return negative;
    }

    private boolean isAtDurationExpression() {
        return tokens.isAt("(") || Keywords.DURATION_WORDS.stream().anyMatch(tokens::isAt) || tokens.isAt("-");
    }

    private static QueryException durationExpression(Span span) {
        return SyntaxError.unsupported(span, "duration expressions");
    }

    private static double seconds(Token literal) {
        return literal.kind() == Kind.DURATION ? Durations.millis(literal) / 1000.0 : NumberScanner.value(literal);
    }
}
