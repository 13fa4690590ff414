package dev.belvedere.query.promql.eval;

import com.google.re2j.Pattern;
import dev.belvedere.query.promql.Children;
import dev.belvedere.query.promql.Expr;
import dev.belvedere.query.promql.eval.grid.Grid;
import dev.belvedere.query.promql.eval.grid.Line;
import dev.belvedere.query.promql.eval.grid.Lines;
import dev.belvedere.query.promql.eval.grid.Reference;
import dev.belvedere.query.promql.eval.instant.InfoJoin;
import dev.belvedere.query.series.LabelMatcher;
import dev.belvedere.query.series.LabelMatcher.Op;
import dev.belvedere.query.series.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** {@code info()}: gives series the labels of the info metrics, such as {@code target_info}, of the same target. */
final class InfoEvaluator {
    private final GridEvaluator evaluator;
    private final Context context;

    InfoEvaluator(GridEvaluator evaluator, Context context) {
        this.evaluator = evaluator;
        this.context = context;
    }

    void stream(Expr.Call call, Grid grid, Consumer<Line> sink) {
        var asked = call.arguments().size() > 1
                        && Exprs.unwrapped(call.arguments().get(1)) instanceof Expr.VectorSelector selector
                ? selector.matchers()
                : List.<LabelMatcher>of();
        var byName = asked.stream()
                .collect(Collectors.partitioningBy(matcher -> matcher.name().equals(Labels.NAME)));
        var nameMatchers = nameMatchers(byName.getOrDefault(true, List.of()));
        var dataMatchers = byName.getOrDefault(false, List.of());
        var bases = evaluator.lines(call.arguments().getFirst(), grid);
        var enriched =
                bases.stream().filter(line -> !isInfo(line, nameMatchers)).toList();
        var join = new InfoJoin(read(call, grid, enriched, nameMatchers, dataMatchers), dataMatchers, grid.steps());
        var results = new ArrayList<Line>();
        for (var line : bases) {
            if (isInfo(line, nameMatchers)) {
                results.add(line);
            } else {
                results.addAll(join.enrich(line));
            }
        }
        Lines.joined(results).forEach(sink);
    }

    /** Where no name is asked for, {@code target_info}; where some are only refused, whatever else ends in _info. */
    private static List<LabelMatcher> nameMatchers(List<LabelMatcher> asked) {
        if (asked.isEmpty()) {
            return List.of(new LabelMatcher(Labels.NAME, Op.EQUAL, "target_info"));
        }
        if (asked.stream().anyMatch(matcher -> matcher.op() == Op.EQUAL || matcher.op() == Op.MATCH)) {
            return asked;
        }
        var all = new ArrayList<>(asked);
        all.add(new LabelMatcher(Labels.NAME, Op.MATCH, ".+_info"));
        return all;
    }

    private static boolean isInfo(Line line, List<LabelMatcher> nameMatchers) {
        return nameMatchers.stream()
                .allMatch(matcher -> matcher.matches(line.labels().metricName()));
    }

    /** The info series of the targets of the lines; their values are the times of their samples. */
    private List<Line> read(
            Expr.Call call,
            Grid grid,
            List<Line> lines,
            List<LabelMatcher> nameMatchers,
            List<LabelMatcher> dataMatchers) {
        var matchers = new ArrayList<>(nameMatchers);
        matchers.addAll(dataMatchers);
        var targetMatchers = InfoJoin.TARGET.stream()
                .map(label -> anyValue(label, lines))
                .flatMap(Optional::stream)
                .toList();
        if (targetMatchers.isEmpty()) {
            return List.of();
        }
        matchers.addAll(targetMatchers);
        var infos = new ArrayList<Line>();
        new InstantReader(context, grid)
                .timestamps(matchers, reference(call.arguments().getFirst()), line -> {
                    if (!line.isEmpty()) {
                        context.budget().holdLine(grid.steps());
                        infos.add(line);
                    }
                });
        return infos;
    }

    private static Optional<LabelMatcher> anyValue(String label, List<Line> lines) {
        var values = lines.stream()
                .map(line -> line.labels().get(label))
                .filter(value -> !value.isEmpty())
                .distinct()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return values.isEmpty() ? Optional.empty() : Optional.of(new LabelMatcher(label, Op.MATCH, values));
    }

    /** Info series are read as of the time at which the first selector of the argument looks. */
    private Reference reference(Expr expr) {
        return firstSelector(expr).orElse(new Reference(false, 0, 0));
    }

    private Optional<Reference> firstSelector(Expr expr) {
        if (expr instanceof Expr.VectorSelector selector) {
            return Optional.of(context.reference(selector.shift()));
        }
        var inner = Children.of(expr).stream()
                .map(this::firstSelector)
                .flatMap(Optional::stream)
                .findFirst();
        return expr instanceof Expr.Subquery subquery ? inner.map(one -> outside(one, subquery)) : inner;
    }

    private Reference outside(Reference inner, Expr.Subquery subquery) {
        if (inner.isFixed()) {
            return inner;
        }
        var outer = context.reference(subquery.shift());
        return new Reference(outer.isFixed(), outer.fixedMillis(), outer.offsetMillis() + inner.offsetMillis());
    }
}
