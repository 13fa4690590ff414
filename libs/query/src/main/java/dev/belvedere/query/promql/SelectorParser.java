package dev.belvedere.query.promql;

import com.google.re2j.PatternSyntaxException;
import dev.belvedere.query.CallerPattern;
import dev.belvedere.query.promql.Expr.VectorSelector;
import dev.belvedere.query.promql.Token.Kind;
import dev.belvedere.query.series.LabelMatcher;
import dev.belvedere.query.series.LabelMatcher.Op;
import dev.belvedere.query.series.Labels;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code name}, {@code name{a="b"}} and {@code {"quoted.name", a="b"}}. */
final class SelectorParser {
    private static final String CONTEXT = "label matching";

    private static final long LARGEST_EXPRESSIONS = 2L * CallerPattern.LARGEST_SIZE;

    private final TokenStream tokens;
    private long sizeOfExpressions;

    SelectorParser(TokenStream tokens) {
        this.tokens = tokens;
    }

    /** A selector that starts with the metric's name, which has been taken. */
    VectorSelector named(Token name) {
        var matchers = new ArrayList<LabelMatcher>();
        matchers.add(new LabelMatcher(Labels.NAME, Op.EQUAL, name.text()));
        if (tokens.isAt("{")) {
            matchers.addAll(braces());
        }
        var span = tokens.since(name.span().start());
        for (var matcher : matchers.subList(1, matchers.size())) {
            if (matcher.name().equals(Labels.NAME)) {
                throw SyntaxError.of(
                        span,
                        "metric name must not be set twice: %s or %s"
                                .formatted(StringLiterals.quote(name.text()), StringLiterals.quote(matcher.value())));
            }
        }
        return new VectorSelector(matchers, Shift.NONE, span);
    }

    /** A selector that starts with a brace. */
    VectorSelector unnamed() {
        var start = tokens.current().span().start();
        var matchers = braces();
        return new VectorSelector(matchers, Shift.NONE, tokens.since(start));
    }

    private List<LabelMatcher> braces() {
        tokens.take();
        var matchers = new ArrayList<LabelMatcher>();
        while (!tokens.takeIf("}")) {
            matchers.add(matcher());
            if (!tokens.isAt("}")) {
                tokens.takeOrFail(",", CONTEXT, "\",\" or \"}\"");
            }
        }
        return matchers;
    }

    private LabelMatcher matcher() {
        if (!tokens.isAt(Kind.IDENTIFIER) && !tokens.isAt(Kind.STRING)) {
            throw tokens.unexpected(CONTEXT, "identifier or \"}\"");
        }
        var label = tokens.take();
        if (label.kind() == Kind.STRING && (tokens.isAt(",") || tokens.isAt("}"))) {
            return new LabelMatcher(Labels.NAME, Op.EQUAL, label.value());
        }
        var op = op();
        if (!tokens.isAt(Kind.STRING)) {
            throw tokens.unexpected(CONTEXT, "string");
        }
        var value = tokens.take();
        if (op == Op.MATCH || op == Op.NOT_MATCH) {
            sizeOfExpressions += CallerPattern.size(value.value());
        }
        if (sizeOfExpressions > LARGEST_EXPRESSIONS) {
            throw SyntaxError.of(value.span(), "regular expressions of the query too large");
        }
        return compile(label, op, value);
    }

    private Op op() {
        for (var op : Op.values()) {
            if (tokens.takeIf(op.text())) {
                return op;
            }
        }
        throw tokens.unexpected(CONTEXT, "label matching operator");
    }

    private static LabelMatcher compile(Token label, Op op, Token value) {
        try {
            return new LabelMatcher(label.value(), op, value.value());
        } catch (PatternSyntaxException invalid) {
            throw SyntaxError.of(
                    label.span().to(value.span()),
                    "error parsing regexp: %s: `%s`".formatted(invalid.getDescription(), invalid.getPattern()));
        }
    }
}
