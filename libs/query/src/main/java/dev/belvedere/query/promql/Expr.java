package dev.belvedere.query.promql;

import dev.belvedere.query.Span;
import dev.belvedere.query.series.LabelMatcher;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of a parsed PromQL expression. Nodes are immutable, know their place in the text, and hold no logic, so that
 * printer, scope rewriting and evaluator can each be one exhaustive switch.
 */
public sealed interface Expr {

    /** Where this node stands in the query's text. */
    Span span();

    /** The type of an expression's value. */
    enum Type {
        SCALAR("scalar"),
        STRING("string"),
        INSTANT_VECTOR("instant vector"),
        RANGE_VECTOR("range vector");

        private final String text;

        Type(String text) {
            this.text = text;
        }

        /** As Prometheus names it in errors. */
        public String text() {
            return text;
        }
    }

    /** {@code 1.5}, {@code 0x1f}, {@code NaN}; a duration such as {@code 5m} is its number of seconds. */
    record NumberLiteral(double value, Span span) implements Expr {}

    record StringLiteral(String value, Span span) implements Expr {}

    /**
     * {@code name{matchers} offset d @ t}; the metric's name is the matcher on {@code __name__}, and the first one if it
     * stands before the braces.
     */
    record VectorSelector(List<LabelMatcher> matchers, Shift shift, Span span) implements Expr {
        public VectorSelector {
            matchers = List.copyOf(matchers);
        }
    }

    /** {@code selector[range] offset d @ t}; the shift is the selector's. */
    record MatrixSelector(VectorSelector selector, long rangeMillis, Span span) implements Expr {}

    /** {@code operand[range:step] offset d @ t}; a step of 0 is the default resolution. */
    record Subquery(Expr operand, long rangeMillis, long stepMillis, Shift shift, Span span) implements Expr {}

    record Paren(Expr operand, Span span) implements Expr {}

    /** {@code -operand} or {@code +operand}. */
    record Unary(boolean negative, Expr operand, Span span) implements Expr {}

    /**
     * {@code left op bool on(…) group_left(…) right}. Without modifiers the matching is {@link VectorMatching#DEFAULT},
     * or {@link VectorMatching#SETS} if the operator is a set operator.
     */
    record Binary(BinaryOp op, Expr left, Expr right, boolean returnBool, VectorMatching matching, Span span)
            implements Expr {}

    /** {@code op by (grouping) (parameter, operand)}, or {@code without}. */
    record Aggregate(
            AggregateOp op, @Nullable Expr parameter, Expr operand, List<String> grouping, boolean without, Span span)
            implements Expr {
        public Aggregate {
            grouping = List.copyOf(grouping);
        }
    }

    /** {@code function(arguments)}, with the arguments as written: defaults are the evaluator's. */
    record Call(Function function, List<Expr> arguments, Span span) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }
}
