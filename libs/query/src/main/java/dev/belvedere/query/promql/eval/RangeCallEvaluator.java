package dev.belvedere.query.promql.eval;

import dev.belvedere.query.promql.Expr;
import dev.belvedere.query.promql.Function;
import dev.belvedere.query.promql.Types;
import dev.belvedere.query.promql.eval.grid.Grid;
import dev.belvedere.query.promql.eval.grid.Line;
import dev.belvedere.query.promql.eval.grid.Lines;
import dev.belvedere.query.promql.eval.grid.Names;
import dev.belvedere.query.promql.eval.grid.Numbers;
import dev.belvedere.query.promql.eval.grid.Quantile;
import dev.belvedere.query.promql.eval.instant.Absence;
import dev.belvedere.query.promql.eval.range.RangeCall;
import dev.belvedere.query.series.LabelMatcher;
import dev.belvedere.query.series.Labels;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;

/** Evaluates calls of functions over a range: each series is reduced to the grid as it is read. */
final class RangeCallEvaluator {
    private static final List<String> COUNTER_SUFFIXES = List.of("_total", "_sum", "_count", "_bucket");

    private final GridEvaluator evaluator;
    private final Context context;

    RangeCallEvaluator(GridEvaluator evaluator, Context context) {
        this.evaluator = evaluator;
        this.context = context;
    }

    void stream(Expr.Call call, Grid grid, Consumer<Line> sink) {
        if (call.function() == Function.ABSENT_OVER_TIME) {
            var absence = new Absence(grid.steps());
            reduce(call, grid, absence);
            sink.accept(absence.line(Absence.labelsOf(matchers(call.arguments().getFirst()))));
            return;
        }
        var canRepeat = !context.names().delayed()
                && !RangeCall.keepsName(call.function())
                && !Exprs.hasOneName(rangeArgument(call));
        var seen = new HashSet<Labels>();
        reduce(call, grid, line -> {
            if (canRepeat && !seen.add(line.labels())) {
                throw Lines.sameLabels();
            }
            sink.accept(line);
        });
    }

    private void reduce(Expr.Call call, Grid grid, Consumer<Line> sink) {
        var argument = rangeArgument(call);
        var parameters = call.arguments().stream()
                .filter(Exprs::isScalar)
                .map(scalar -> evaluator.scalar(scalar, grid))
                .toList();
        var reader = new RangeReader(evaluator, context, grid);
        var range = reader.range(argument);
        var rangeCall =
                new RangeCall(call.function(), parameters, grid, range.reference(), range.millis(), context.budget());
        reader.read(argument, (labels, inputDropsName, times, values, count) -> {
            var dropsName = inputDropsName || !RangeCall.keepsName(call.function());
            var isDroppedNow = dropsName && !context.names().delayed();
            var line = Line.blank(isDroppedNow ? Names.dropNow(labels) : labels, dropsName, grid.steps());
            context.budget().work(grid.steps());
            rangeCall.fill(line, times, values, count);
            if (!line.isEmpty()) {
                remark(call, labels.metricName(), line, parameters);
                sink.accept(line);
            }
        });
    }

    private static Expr rangeArgument(Expr.Call call) {
        return call.arguments().stream()
                .filter(argument -> Types.of(argument) == Expr.Type.RANGE_VECTOR)
                .findFirst()
                .orElseThrow();
    }

    private static List<LabelMatcher> matchers(Expr argument) {
        return Exprs.unwrapped(argument) instanceof Expr.MatrixSelector matrix
                ? matrix.selector().matchers()
                : List.of();
    }

    private void remark(Expr.Call call, String metricName, Line line, List<double[]> parameters) {
        var span = Exprs.unwrapped(call.arguments().getFirst()).span();
        switch (call.function()) {
            case RATE, INCREASE -> {
                if (!metricName.isEmpty() && COUNTER_SUFFIXES.stream().noneMatch(metricName::endsWith)) {
                    context.annotations()
                            .info(
                                    "metric might not be a counter, name does not end in _total/_sum/_count/_bucket: "
                                            + Numbers.quoted(metricName),
                                    span);
                }
            }
            case QUANTILE_OVER_TIME ->
                line.present().stream()
                        .mapToDouble(step -> parameters.getFirst()[step])
                        .filter(quantile -> !Quantile.isValid(quantile))
                        .forEach(quantile -> context.annotations().warn(Quantile.warning(quantile), span));
            default -> {
                // Nothing to say.
            }
        }
    }
}
