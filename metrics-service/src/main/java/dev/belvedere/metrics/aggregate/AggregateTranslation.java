package dev.belvedere.metrics.aggregate;

import com.google.re2j.PatternSyntaxException;
import dev.belvedere.metrics.aggregate.AggregateQuery.Filter;
import dev.belvedere.query.Span;
import dev.belvedere.query.promql.AggregateOp;
import dev.belvedere.query.promql.Expr;
import dev.belvedere.query.promql.Function;
import dev.belvedere.query.promql.PromQl;
import dev.belvedere.query.promql.Shift;
import dev.belvedere.query.series.LabelMatcher;
import dev.belvedere.query.series.Labels;
import dev.belvedere.web.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a structured aggregation means in PromQL. With {@code m} the metric with its filters, {@code g} the labels to
 * keep, {@code s} the step, and {@code w} four scrapes or a step and a scrape, whichever is longer:
 *
 * <ul>
 *   <li>rate: {@code sum by (g) (rate(m[w]))}
 *   <li>increase: {@code sum by (g) (increase(m[s]))}
 *   <li>sum, avg, min, max, count: {@code sum by (g) (m)} and so on
 *   <li>last: {@code max by (g) (last_over_time(m[s]))}
 *   <li>percentile p: {@code histogram_quantile(p / 100, sum by (g, le) (rate(m_bucket[w])))}
 * </ul>
 *
 * The query is built as a tree and then printed, so that no name or value can be more than that.
 */
final class AggregateTranslation {
    private static final Span NOWHERE = new Span(0, 0);

    private final Duration usualScrape;

    AggregateTranslation(Duration usualScrape) {
        this.usualScrape = usualScrape;
    }

    String promql(AggregateQuery query) {
        return PromQl.print(tree(query));
    }

    private Expr tree(AggregateQuery query) {
        var step = query.stepMillis();
        var window = Math.max(4 * usualScrape.toMillis(), step + usualScrape.toMillis());
        return switch (query.function()) {
            case RATE -> by(query, AggregateOp.SUM, over(Function.RATE, selector(query, ""), window));
            case INCREASE -> by(query, AggregateOp.SUM, over(Function.INCREASE, selector(query, ""), step));
            case SUM -> by(query, AggregateOp.SUM, selector(query, ""));
            case AVG -> by(query, AggregateOp.AVG, selector(query, ""));
            case MIN -> by(query, AggregateOp.MIN, selector(query, ""));
            case MAX -> by(query, AggregateOp.MAX, selector(query, ""));
            case COUNT -> by(query, AggregateOp.COUNT, selector(query, ""));
            case LAST -> by(query, AggregateOp.MAX, over(Function.LAST_OVER_TIME, selector(query, ""), step));
            case PERCENTILE -> percentile(query, window);
        };
    }

    private static Expr percentile(AggregateQuery query, long window) {
        if (query.percentile() == null) {
            throw new Problem.BadRequest("The function percentile needs percentile, from 0 to 100.");
        }
        var labels = Stream.concat(query.groupBy().stream(), Stream.of("le"))
                .distinct()
                .toList();
        var rates = over(Function.RATE, selector(query, "_bucket"), window);
        var quantile = new Expr.NumberLiteral(query.percentile() / 100, NOWHERE);
        return new Expr.Call(
                Function.HISTOGRAM_QUANTILE,
                List.of(quantile, new Expr.Aggregate(AggregateOp.SUM, null, rates, labels, false, NOWHERE)),
                NOWHERE);
    }

    private static Expr by(AggregateQuery query, AggregateOp op, Expr operand) {
        return new Expr.Aggregate(op, null, operand, query.groupBy(), false, NOWHERE);
    }

    private static Expr over(Function function, Expr.VectorSelector selector, long rangeMillis) {
        return new Expr.Call(function, List.of(new Expr.MatrixSelector(selector, rangeMillis, NOWHERE)), NOWHERE);
    }

    private static Expr.VectorSelector selector(AggregateQuery query, String suffix) {
        var matchers = new ArrayList<LabelMatcher>();
        matchers.add(new LabelMatcher(Labels.NAME, LabelMatcher.Op.EQUAL, query.metric() + suffix));
        query.filters().forEach(filter -> matchers.add(matcher(filter)));
        return new Expr.VectorSelector(matchers, Shift.NONE, NOWHERE);
    }

    private static LabelMatcher matcher(Filter filter) {
        var op = switch (filter.op()) {
            case EQUAL -> LabelMatcher.Op.EQUAL;
            case NOT_EQUAL -> LabelMatcher.Op.NOT_EQUAL;
            case MATCH -> LabelMatcher.Op.MATCH;
            case NOT_MATCH -> LabelMatcher.Op.NOT_MATCH;
        };
        try {
            return new LabelMatcher(filter.label(), op, filter.value());
        } catch (PatternSyntaxException exception) {
            throw new Problem.BadRequest("The filter on %s is no regular expression of RE2: %s."
                    .formatted(filter.label(), exception.getDescription()));
        }
    }
}
