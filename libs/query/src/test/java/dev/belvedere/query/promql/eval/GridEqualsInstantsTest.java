package dev.belvedere.query.promql.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belvedere.query.promql.PromQl;
import dev.belvedere.query.promql.eval.grid.Grid;
import dev.belvedere.query.series.Labels;
import dev.belvedere.query.series.StaleMarker;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Evaluating a whole grid gives at each step what an instant query at that time gives. */
class GridEqualsInstantsTest {
    private static final int SAMPLES = 60;

    @Provide
    Arbitrary<String> queries() {
        return Arbitraries.of(
                "m",
                "m offset 70s",
                "m @ 333",
                "-m + 1",
                "m > 3",
                "m >= bool on(a) group_left n",
                "n * ignoring(b) group_right m",
                "m and on(a) n > 2",
                "m or n",
                "m unless on(a) n",
                "rate(m[2m])",
                "increase(m[90s] offset 30s)",
                "irate(m[1m])",
                "delta(m[3m])",
                "deriv(m[2m])",
                "predict_linear(m[2m], 30)",
                "changes(m[2m]) + resets(m[2m])",
                "avg_over_time(m[95s])",
                "stddev_over_time(m[2m])",
                "quantile_over_time(0.3, m[2m])",
                "last_over_time(m[45s])",
                "absent_over_time(m{a=\"1\"}[20s])",
                "absent(m{a=\"1\", b=\"x\"})",
                "sum by (a) (m)",
                "avg without (b) (m)",
                "stdvar(m)",
                "quantile by (a) (0.7, m)",
                "count_values(\"v\", round(m))",
                "bottomk by (a) (1, m)",
                "max_over_time(sum by (a) (rate(m[1m]))[3m:25s])",
                "sum_over_time(m[2m:30s] @ 400)",
                "vector(scalar(m{a=\"1\", b=\"x\"}) + time())",
                "clamp(m, scalar(n{a=\"1\"}), 5)",
                "timestamp(m)",
                "minute(m * 1000)",
                "label_replace(m, \"c\", \"$1\", \"b\", \"(.)\")",
                "histogram_quantile(0.8, label_replace(m, \"le\", \"+Inf\", \"b\", \"y\"))");
    }

    @Property(tries = 400)
    void aGridIsItsSteps(@ForAll("queries") String query, @ForAll long seed) {
        var random = new Random(seed);
        var source = new RecordedSource(15_000);
        for (var a : new String[] {"1", "2"}) {
            source.with(Labels.of("__name__", "n", "a", a), values(random));
            for (var b : new String[] {"x", "y"}) {
                source.with(Labels.of("__name__", "m", "a", a, "b", b), values(random));
            }
        }
        var evaluator = new PromQlEvaluator(source, Options.DEFAULT);
        var expr = PromQl.parse(query);
        var grid = new Grid(100_000 + random.nextInt(50_000), 800_000, 10_000 + random.nextInt(60_000));

        var matrix =
                (Value.Matrix) evaluator.evaluate(expr, grid, Limits.DEFAULT).value();

        for (var step = 0; step < grid.steps(); step++) {
            var instant = evaluator
                    .evaluate(expr, Grid.at(grid.timeMillis(step)), Limits.DEFAULT)
                    .value();
            assertThat(at(matrix, step)).as("%s at step %d", query, step).isEqualTo(at(instant));
        }
    }

    /** Rising and falling, with resets, NaN, gaps that a stale marker opens, and repeated values. */
    private static double[] values(Random random) {
        var values = new double[SAMPLES];
        for (var index = 0; index < SAMPLES; index++) {
            values[index] = switch (random.nextInt(10)) {
                case 0 -> StaleMarker.VALUE;
                case 1 -> Double.NaN;
                case 2 -> 0;
                case 3 -> index == 0 ? 1 : values[index - 1];
                default -> random.nextInt(80) / 8.0;
            };
        }
        return values;
    }

    private static Map<Labels, Double> at(Value.Matrix matrix, int step) {
        var values = new TreeMap<Labels, Double>();
        for (var series : matrix.series()) {
            if (series.present().get(step)) {
                values.put(series.labels(), series.values()[step]);
            }
        }
        return values;
    }

    private static Map<Labels, Double> at(Value instant) {
        var values = new TreeMap<Labels, Double>();
        ((Value.Vector) instant).samples().forEach(sample -> values.put(sample.labels(), sample.value()));
        return values;
    }
}
