package dev.belvedere.query.promql.eval;

import dev.belvedere.query.promql.Expr;
import dev.belvedere.query.promql.eval.grid.Grid;
import dev.belvedere.query.promql.eval.grid.Line;
import dev.belvedere.query.promql.eval.grid.Numbers;
import dev.belvedere.query.promql.eval.grid.Quantile;
import dev.belvedere.query.promql.eval.instant.ClassicHistograms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Evaluates the functions that read figures from classic histograms. */
final class HistogramEvaluator {
    private final GridEvaluator evaluator;
    private final Context context;

    HistogramEvaluator(GridEvaluator evaluator, Context context) {
        this.evaluator = evaluator;
        this.context = context;
    }

    void stream(Expr.Call call, Grid grid, Consumer<Line> sink) {
        var arguments = call.arguments();
        var lines = switch (call.function()) {
            case HISTOGRAM_QUANTILE ->
                histograms(arguments.get(1), grid).quantile(quantiles(arguments.getFirst(), grid));
            case HISTOGRAM_QUANTILES -> quantiles(call, grid);
            case HISTOGRAM_FRACTION ->
                histograms(arguments.get(2), grid)
                        .fraction(evaluator.scalar(arguments.get(0), grid), evaluator.scalar(arguments.get(1), grid));
            default -> throw new IllegalArgumentException("call: " + call + " (expected: of a histogram)");
        };
        evaluator.joined(lines, grid, sink);
    }

    private ClassicHistograms histograms(Expr buckets, Grid grid) {
        var unwrapped = Exprs.unwrapped(buckets);
        return new ClassicHistograms(
                evaluator.lines(unwrapped, grid), grid, context.names(), context.annotations(), unwrapped.span());
    }

    private double[] quantiles(Expr argument, Grid grid) {
        var unwrapped = Exprs.unwrapped(argument);
        var quantiles = evaluator.scalar(unwrapped, grid);
        Arrays.stream(quantiles)
                .filter(quantile -> !Quantile.isValid(quantile))
                .forEach(quantile -> context.annotations().warn(Quantile.warning(quantile), unwrapped.span()));
        return quantiles;
    }

    /** A line for each quantile, with the quantile in a label; what is asked may change from step to step. */
    private List<Line> quantiles(Expr.Call call, Grid grid) {
        var histograms = histograms(call.arguments().getFirst(), grid);
        var label = GridEvaluator.text(call.arguments().get(1));
        var results = new ArrayList<Line>();
        for (var argument : call.arguments().subList(2, call.arguments().size())) {
            var asked = quantiles(argument, grid);
            for (var quantile : Arrays.stream(asked).distinct().toArray()) {
                for (var line : histograms.quantile(asked)) {
                    line.present().stream()
                            .filter(step -> Double.compare(asked[step], quantile) != 0)
                            .forEach(line.present()::clear);
                    results.add(line.withLabels(line.labels().with(label, Numbers.label(quantile))));
                }
            }
        }
        return results;
    }
}
