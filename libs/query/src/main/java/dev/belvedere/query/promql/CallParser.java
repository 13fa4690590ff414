package dev.belvedere.query.promql;

import dev.belvedere.query.Span;
import dev.belvedere.query.promql.Expr.Aggregate;
import dev.belvedere.query.promql.Expr.Call;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads function calls and aggregations; the name has been taken. */
final class CallParser {
    private static final Map<String, Function> FUNCTIONS =
            Arrays.stream(Function.values()).collect(Collectors.toUnmodifiableMap(Function::text, f -> f));

    private final TokenStream tokens;
    private final MatchingParser groupings;
    private final Supplier<Expr> argument;

    /** Arguments are read by {@code argument}. */
    CallParser(TokenStream tokens, MatchingParser groupings, Supplier<Expr> argument) {
        this.tokens = tokens;
        this.groupings = groupings;
        this.argument = argument;
    }

    Call call(Token name) {
        var function = FUNCTIONS.get(name.text());
        if (function == null) {
            throw SyntaxError.of(name.span(), "unknown function with name " + StringLiterals.quote(name.text()));
        }
        var arguments = arguments("function call");
        return new Call(function, arguments, tokens.since(name.span().start()));
    }

    boolean isAtAggregation() {
        return tokens.isAt("(") || isAtGrouping();
    }

    Aggregate aggregate(Token name) {
        var op = Objects.requireNonNull(Keywords.AGGREGATORS.get(name.value()));
        var grouping = isAtGrouping() ? grouping() : null;
        var arguments = arguments("aggregation");
        if (grouping == null && isAtGrouping()) {
            grouping = grouping();
        }
        var span = tokens.since(name.span().start());
        var wanted = op.hasParameter() ? 2 : 1;
        if (arguments.isEmpty()) {
            throw SyntaxError.of(span, "no arguments for aggregate expression provided");
        }
        if (arguments.size() != wanted) {
            throw SyntaxError.of(
                    span,
                    "wrong number of arguments for aggregate expression provided, expected %d, got %d"
                            .formatted(wanted, arguments.size()));
        }
        var parameter = op.hasParameter() ? arguments.getFirst() : null;
        return aggregate(op, parameter, arguments.getLast(), grouping, span);
    }

    private static Aggregate aggregate(
            AggregateOp op, @Nullable Expr parameter, Expr operand, @Nullable Grouping grouping, Span span) {
        return grouping == null
                ? new Aggregate(op, parameter, operand, List.of(), false, span)
                : new Aggregate(op, parameter, operand, grouping.labels(), grouping.without(), span);
    }

    private record Grouping(List<String> labels, boolean without) {}

    private boolean isAtGrouping() {
        return tokens.isAt("by") || tokens.isAt("without");
    }

    private Grouping grouping() {
        var without = tokens.take().is("without");
        return new Grouping(groupings.labels(), without);
    }

    private List<Expr> arguments(String context) {
        tokens.takeOrFail("(", context, "\"(\"");
        var arguments = new ArrayList<Expr>();
        if (tokens.takeIf(")")) {
            return arguments;
        }
        while (true) {
            arguments.add(argument.get());
            if (tokens.takeIf(")")) {
                return arguments;
            }
            var comma = tokens.current().span();
            tokens.takeOrFail(",", context, "\",\" or \")\"");
            if (tokens.isAt(")")) {
                throw SyntaxError.of(comma, "trailing commas not allowed in function call args");
            }
        }
    }
}
