package dev.belvedere.query.logql;

import dev.belvedere.query.Span;
import dev.belvedere.query.promql.BinaryOp;
import dev.belvedere.query.promql.VectorMatching;
import dev.belvedere.query.series.LabelMatcher;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of a parsed LogQL expression. Nodes are immutable, know their place in the text, and hold no logic, so that
 * printer, scope rewriting and evaluator can each be one exhaustive switch.
 */
public sealed interface Expr {

    /** Where this node stands in the query's text. */
    Span span();

    /** {@code {app="web"}}: which streams to read. */
    record Selector(List<LabelMatcher> matchers, Span span) implements Expr {
        public Selector {
            matchers = List.copyOf(matchers);
        }
    }

    /** A selector and what is done with its lines, one stage after the other. */
    record Logs(Selector selector, List<Stage> stages, Span span) implements Expr {
        public Logs {
            stages = List.copyOf(stages);
        }
    }

    /**
     * {@code op(parameter, logs [range] offset d) by (…)}, wherever the text has the range.
     *
     * @param offset positive looks back
     */
    record RangeAggregate(
            RangeOp op,
            @Nullable Double parameter,
            Logs logs,
            Duration range,
            Duration offset,
            @Nullable Grouping grouping,
            Span span)
            implements Expr {}

    /** {@code op by (…) (parameter, operand)}. */
    record VectorAggregate(
            VectorOp op,
            @Nullable Integer parameter,
            Expr operand,
            @Nullable Grouping grouping,
            Span span) implements Expr {}

    /** {@code left op bool on(…) group_left(…) right}. */
    record Binary(BinaryOp op, Expr left, Expr right, boolean returnBool, VectorMatching matching, Span span)
            implements Expr {}

    record LabelReplace(Expr operand, String target, String replacement, String source, String expression, Span span)
            implements Expr {}

    record Number(double value, Span span) implements Expr {}

    /** {@code vector(1)}. */
    record Vector(double value, Span span) implements Expr {}

    record Paren(Expr operand, Span span) implements Expr {}
}
