package dev.belvedere.query.promql.eval;

import dev.belvedere.query.QueryException;
import dev.belvedere.query.promql.Expr;
import dev.belvedere.query.promql.Types;
import dev.belvedere.query.promql.eval.grid.Annotations;
import dev.belvedere.query.promql.eval.grid.Budget;
import dev.belvedere.query.promql.eval.grid.Grid;
import dev.belvedere.query.promql.eval.grid.Line;
import dev.belvedere.query.promql.eval.grid.Lines;
import dev.belvedere.query.promql.eval.grid.Names;
import dev.belvedere.query.series.Labels;
import dev.belvedere.query.series.SeriesSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Evaluates PromQL expressions over one source of series. Stateless; safe to share between threads. */
public final class PromQlEvaluator {
    private final SeriesSource source;
    private final Options options;

    public PromQlEvaluator(SeriesSource source, Options options) {
        this.source = source;
        this.options = options;
    }

    /**
     * Evaluates {@code expr} at every step of {@code grid}.
     *
     * @throws QueryException if it cannot be answered: {@code EXECUTION} for what the data does not allow, worded as
     *     Prometheus does, {@code UNSUPPORTED}, {@code LIMIT}, {@code TIMEOUT}; {@code SYNTAX} for a type of value that
     *     a range query cannot have, and for experimental parts that are not enabled
     */
    public Evaluation evaluate(Expr expr, Grid grid, Limits limits) {
        if (!options.experimental()) {
            Experimental.refuse(expr);
        }
        var budget = new Budget(limits.samples(), limits.timeout());
        budget.fits(grid.steps());
        var context = new Context(source, options, grid, budget, new Annotations());
        var value = new Run(context, limits).value(expr, grid);
        return new Evaluation(value, context.annotations().all(), budget.samplesRead());
    }

    /** One evaluation, from the root down. */
    private record Run(Context context, Limits limits) {

        Value value(Expr expr, Grid grid) {
            var evaluator = new GridEvaluator(context);
            return switch (Types.of(expr)) {
                case SCALAR -> scalar(evaluator.scalar(expr, grid), grid);
                case STRING -> {
                    requireInstant(expr, grid);
                    yield new Value.Text(grid.startMillis(), GridEvaluator.text(expr));
                }
                case INSTANT_VECTOR -> vector(lines(evaluator, expr, grid), grid);
                case RANGE_VECTOR -> {
                    requireInstant(expr, grid);
                    yield rangeVector(new RangeReader(evaluator, context, grid), expr);
                }
            };
        }

        private static void requireInstant(Expr expr, Grid grid) {
            if (!grid.isInstant()) {
                throw new QueryException(
                        QueryException.Kind.SYNTAX,
                        "invalid expression type \"" + Types.of(expr).text()
                                + "\" for range query, must be Scalar or instant Vector",
                        expr.span());
            }
        }

        private static Value scalar(double[] values, Grid grid) {
            if (grid.isInstant()) {
                return new Value.Scalar(grid.startMillis(), values[0]);
            }
            var line = new Line(Labels.EMPTY, false, values, new BitSet());
            line.present().set(0, values.length);
            return new Value.Matrix(List.of(series(line)));
        }

        /** Refuses too many series as they come, not when all are there. */
        private List<Line> lines(GridEvaluator evaluator, Expr expr, Grid grid) {
            var lines = new ArrayList<Line>();
            evaluator.stream(expr, grid, line -> {
                refuseMoreThan(lines.size() + 1);
                context.budget().holdLine(grid.steps());
                lines.add(line);
            });
            return lines;
        }

        private Value vector(List<Line> evaluated, Grid grid) {
            var lines = context.names().delayed() ? named(evaluated) : evaluated;
            if (grid.isInstant()) {
                return new Value.Vector(
                        grid.startMillis(),
                        lines.stream()
                                .map(line -> new Value.Sample(line.labels(), line.values()[0]))
                                .toList());
            }
            return new Value.Matrix(lines.stream()
                    .sorted(Comparator.comparing(Line::labels))
                    .map(Run::series)
                    .toList());
        }

        /** Delayed name removal: now the names go. */
        private static List<Line> named(List<Line> lines) {
            return Lines.joined(lines.stream()
                    .map(line -> line.dropsName() ? line.withLabels(Names.dropNow(line.labels())) : line)
                    .toList());
        }

        private static GridSeries series(Line line) {
            return new GridSeries(line.labels(), line.values(), line.present());
        }

        private Value rangeVector(RangeReader reader, Expr expr) {
            var series = new ArrayList<Value.SampledSeries>();
            reader.read(expr, (labels, dropsName, times, values, count) -> {
                refuseMoreThan(series.size() + 1);
                context.budget().hold(count);
                series.add(new Value.SampledSeries(
                        dropsName ? Names.dropNow(labels) : labels,
                        Arrays.copyOf(times, count),
                        Arrays.copyOf(values, count)));
            });
            series.sort(Comparator.comparing(Value.SampledSeries::labels));
            return new Value.RangeVector(series);
        }

        private void refuseMoreThan(int series) {
            if (series > limits.series()) {
                throw new QueryException(
                        QueryException.Kind.LIMIT,
                        "the result has more than " + limits.series() + " series; narrow the selection or aggregate",
                        null);
            }
        }
    }
}
