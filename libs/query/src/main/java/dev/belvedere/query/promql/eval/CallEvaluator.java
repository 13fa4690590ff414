package dev.belvedere.query.promql.eval;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.promql.Expr;
import dev.belvedere.query.promql.Function;
import dev.belvedere.query.promql.eval.binary.Scalars;
import dev.belvedere.query.promql.eval.grid.Extremes;
import dev.belvedere.query.promql.eval.grid.Grid;
import dev.belvedere.query.promql.eval.grid.Line;
import dev.belvedere.query.promql.eval.grid.Lines;
import dev.belvedere.query.promql.eval.instant.Absence;
import dev.belvedere.query.promql.eval.instant.Clamp;
import dev.belvedere.query.promql.eval.instant.Dates;
import dev.belvedere.query.promql.eval.instant.Elementwise;
import dev.belvedere.query.promql.eval.instant.Relabelling;
import dev.belvedere.query.promql.eval.instant.Rounding;
import dev.belvedere.query.promql.eval.instant.SingleValue;
import dev.belvedere.query.promql.eval.instant.Sorting;
import dev.belvedere.query.series.LabelMatcher;
import dev.belvedere.query.series.Labels;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Evaluates function calls: finds what a function needs and hands it the evaluated arguments. */
final class CallEvaluator {
    private final GridEvaluator evaluator;
    private final Context context;
    private final RangeCallEvaluator ranges;
    private final HistogramEvaluator histograms;

    CallEvaluator(GridEvaluator evaluator, Context context) {
        this.evaluator = evaluator;
        this.context = context;
        this.ranges = new RangeCallEvaluator(evaluator, context);
        this.histograms = new HistogramEvaluator(evaluator, context);
    }

    /** A call that gives an instant vector. */
    void stream(Expr.Call call, Grid grid, Consumer<Line> sink) {
        var function = call.function();
        var arguments = call.arguments();
        switch (function) {
            case VECTOR -> sink.accept(vector(evaluator.scalar(arguments.getFirst(), grid)));
            case TIMESTAMP -> timestamp(Exprs.unwrapped(arguments.getFirst()), grid, sink);
            case ABSENT -> absent(Exprs.unwrapped(arguments.getFirst()), grid, sink);
            case CLAMP, CLAMP_MIN, CLAMP_MAX -> clamp(call, grid, sink);
            case ROUND -> round(call, grid, sink);
            case LABEL_REPLACE ->
                relabel(
                        arguments.getFirst(),
                        Relabelling.replace(text(call, 1), text(call, 2), text(call, 3), text(call, 4)),
                        grid,
                        sink);
            case LABEL_JOIN ->
                relabel(
                        arguments.getFirst(),
                        Relabelling.join(text(call, 1), text(call, 2), texts(call, 3)),
                        grid,
                        sink);
            case SORT, SORT_DESC, SORT_BY_LABEL, SORT_BY_LABEL_DESC ->
                sort(call, grid).forEach(sink);
            case HISTOGRAM_QUANTILE, HISTOGRAM_QUANTILES, HISTOGRAM_FRACTION -> histograms.stream(call, grid, sink);
            case HISTOGRAM_COUNT, HISTOGRAM_SUM, HISTOGRAM_AVG, HISTOGRAM_STDDEV, HISTOGRAM_STDVAR ->
                throw new QueryException(
                        QueryException.Kind.UNSUPPORTED,
                        "not supported yet: native histograms (" + function.text() + ")",
                        call.span());
            case INFO -> new InfoEvaluator(evaluator, context).stream(call, grid, sink);
            default -> {
                if (function.arguments().contains(Expr.Type.RANGE_VECTOR)) {
                    ranges.stream(call, grid, sink);
                } else {
                    date(call, grid, sink);
                }
            }
        }
    }

    /** A date function without an argument looks at the time of the step. */
    private static void date(Expr.Call call, Grid grid, Consumer<Line> sink) {
        var date = Dates.find(call.function())
                .orElseThrow(() -> new QueryException(
                        QueryException.Kind.UNSUPPORTED,
                        "not supported yet: " + call.function().text() + "()",
                        call.span()));
        sink.accept(Elementwise.apply(date, vector(time(grid))));
    }

    private static Line vector(double[] values) {
        var line = Line.blank(Labels.EMPTY, false, values.length);
        for (var step = 0; step < values.length; step++) {
            line.set(step, values[step]);
        }
        return line;
    }

    private void timestamp(Expr argument, Grid grid, Consumer<Line> sink) {
        if (argument instanceof Expr.VectorSelector selector) {
            evaluator.dropName(
                    selector, lines -> new InstantReader(context, grid).timestamps(selector, lines), grid, sink);
            return;
        }
        var time = time(grid);
        evaluator.dropName(
                argument,
                grid,
                line -> {
                    line.present().stream().forEach(step -> line.values()[step] = time[step]);
                    return line;
                },
                sink);
    }

    private void absent(Expr argument, Grid grid, Consumer<Line> sink) {
        var absence = new Absence(grid.steps());
        evaluator.stream(argument, grid, absence);
        List<LabelMatcher> matchers =
                argument instanceof Expr.VectorSelector selector ? selector.matchers() : List.of();
        sink.accept(absence.line(Absence.labelsOf(matchers)));
    }

    private void clamp(Expr.Call call, Grid grid, Consumer<Line> sink) {
        var function = call.function();
        var lowest = function != Function.CLAMP_MAX
                ? evaluator.scalar(call.arguments().get(1), grid)
                : GridEvaluator.constant(Double.NEGATIVE_INFINITY, grid);
        var highest = function != Function.CLAMP_MIN
                ? evaluator.scalar(call.arguments().getLast(), grid)
                : GridEvaluator.constant(Double.POSITIVE_INFINITY, grid);
        evaluator.dropName(call.arguments().getFirst(), grid, new Clamp(lowest, highest), sink);
    }

    private void round(Expr.Call call, Grid grid, Consumer<Line> sink) {
        var nearest = call.arguments().size() > 1
                ? evaluator.scalar(call.arguments().get(1), grid)
                : GridEvaluator.constant(1, grid);
        evaluator.dropName(call.arguments().getFirst(), grid, new Rounding(nearest), sink);
    }

    private void relabel(Expr vector, UnaryOperator<Line> relabelling, Grid grid, Consumer<Line> sink) {
        Lines.joined(evaluator.lines(vector, grid).stream().map(relabelling).toList())
                .forEach(sink);
    }

    private List<Line> sort(Expr.Call call, Grid grid) {
        var lines = evaluator.lines(call.arguments().getFirst(), grid);
        if (grid.startMillis() != grid.endMillis()) {
            context.annotations()
                    .warn(
                            "sort is ineffective for range queries since results are always ordered by labels",
                            call.span());
            return lines;
        }
        return switch (call.function()) {
            case SORT -> Sorting.byValue(lines, false);
            case SORT_DESC -> Sorting.byValue(lines, true);
            case SORT_BY_LABEL -> Sorting.byLabels(lines, texts(call, 1), false);
            case SORT_BY_LABEL_DESC -> Sorting.byLabels(lines, texts(call, 1), true);
            default -> throw new IllegalArgumentException("call: " + call + " (expected: one that sorts)");
        };
    }

    /** A call that gives a scalar. */
    double[] scalar(Expr.Call call, Grid grid) {
        var query = context.query();
        return switch (call.function()) {
            case TIME -> time(grid);
            case PI -> GridEvaluator.constant(Math.PI, grid);
            case SCALAR -> {
                var single = new SingleValue(grid.steps());
                evaluator.stream(call.arguments().getFirst(), grid, single);
                yield single.values();
            }
            case MAX_OF ->
                Scalars.combine(
                        Extremes::max,
                        first(call, grid),
                        evaluator.scalar(call.arguments().get(1), grid));
            case MIN_OF ->
                Scalars.combine(
                        Extremes::min,
                        first(call, grid),
                        evaluator.scalar(call.arguments().get(1), grid));
            case START -> GridEvaluator.constant(query.startMillis() / 1000.0, grid);
            case END -> GridEvaluator.constant(query.endMillis() / 1000.0, grid);
            case RANGE -> GridEvaluator.constant((query.endMillis() - query.startMillis()) / 1000.0, grid);
            case STEP ->
                GridEvaluator.constant(
                        query.startMillis() == query.endMillis() ? 0 : query.stepMillis() / 1000.0, grid);
            default ->
                throw new QueryException(
                        QueryException.Kind.UNSUPPORTED,
                        "not supported yet: " + call.function().text() + "()",
                        call.span());
        };
    }

    private double[] first(Expr.Call call, Grid grid) {
        return evaluator.scalar(call.arguments().getFirst(), grid);
    }

    private static double[] time(Grid grid) {
        var values = new double[grid.steps()];
        for (var step = 0; step < values.length; step++) {
            values[step] = grid.timeMillis(step) / 1000.0;
        }
        return values;
    }

    private static String text(Expr.Call call, int index) {
        return GridEvaluator.text(call.arguments().get(index));
    }

    private static List<String> texts(Expr.Call call, int from) {
        return call.arguments().stream().skip(from).map(GridEvaluator::text).toList();
    }
}
