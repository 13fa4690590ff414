package dev.belvedere.query.promql.eval.instant;

import com.google.re2j.Pattern;
import dev.belvedere.query.Span;
import dev.belvedere.query.promql.eval.grid.Annotations;
import dev.belvedere.query.promql.eval.grid.Grid;
import dev.belvedere.query.promql.eval.grid.Line;
import dev.belvedere.query.promql.eval.grid.Names;
import dev.belvedere.query.promql.eval.grid.Numbers;
import dev.belvedere.query.series.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Puts the bucket series of classic histograms together and reads figures from them. */
public final class ClassicHistograms {
    private static final String BOUND = "le";
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)(e[+-]?\\d+)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern INFINITY = Pattern.compile("[+-]?inf(inity)?", Pattern.CASE_INSENSITIVE);

    private final Grid grid;
    private final Names names;
    private final Annotations annotations;
    private final Span span;
    private final Map<Labels, List<Bound>> histograms = new LinkedHashMap<>();

    private record Bound(double upper, Line counts) {}

    /** A figure of the buckets that a histogram has at a step. */
    private interface Figure {
        double of(Buckets buckets, int step, Labels labels);
    }

    /** @param span of the argument that the buckets come from */
    public ClassicHistograms(List<Line> lines, Grid grid, Names names, Annotations annotations, Span span) {
        this.grid = grid;
        this.names = names;
        this.annotations = annotations;
        this.span = span;
        lines.forEach(this::add);
        histograms.values().forEach(bounds -> bounds.sort(Comparator.comparingDouble(Bound::upper)));
    }

    private void add(Line line) {
        var text = line.labels().get(BOUND);
        var upper = parse(text);
        if (upper.isEmpty()) {
            annotations.warn(
                    "bucket label \"le\" is missing or has a malformed value of " + Numbers.quoted(text)
                            + Annotations.forMetric(nameIn(line.labels())),
                    span);
            return;
        }
        histograms
                .computeIfAbsent(line.labels().without(BOUND), _ -> new ArrayList<>())
                .add(new Bound(upper.getAsDouble(), line));
    }

    private static OptionalDouble parse(String text) {
        if (NUMBER.matcher(text).matches()) {
            return OptionalDouble.of(Double.parseDouble(text));
        }
        if (INFINITY.matcher(text).matches()) {
            return OptionalDouble.of(text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        return text.equalsIgnoreCase("nan") ? OptionalDouble.of(Double.NaN) : OptionalDouble.empty();
    }

    /** Messages name a metric only where names are dropped at the end. */
    private String nameIn(Labels labels) {
        return names.delayed() ? labels.metricName() : "";
    }

    /** {@code histogram_quantile}. */
    public List<Line> quantile(double[] quantiles) {
        return each((buckets, step, labels) -> {
            var quantile = buckets.quantile(quantiles[step]);
            buckets.drop()
                    .ifPresent(drop -> annotations
                            .forcedMonotonicity(nameIn(labels), span)
                            .add(grid.timeMillis(step), drop.lowest(), drop.highest(), drop.largest()));
            return quantile;
        });
    }

    /** {@code histogram_fraction}. */
    public List<Line> fraction(double[] lower, double[] upper) {
        return each((buckets, step, _) -> buckets.fraction(lower[step], upper[step]));
    }

    private List<Line> each(Figure figure) {
        var results = new ArrayList<Line>();
        histograms.forEach((labels, bounds) -> {
            var result = Line.blank(labels, true, grid.steps());
            for (var step = 0; step < grid.steps(); step++) {
                var buckets = at(bounds, step);
                if (!buckets.isEmpty()) {
                    result.set(step, figure.of(buckets, step, labels));
                }
            }
            results.add(names.drop(result));
        });
        return results;
    }

    private static Buckets at(List<Bound> bounds, int step) {
        var buckets = new Buckets(bounds.size());
        for (var bound : bounds) {
            if (bound.counts.present().get(step)) {
                buckets.add(bound.upper, bound.counts.values()[step]);
            }
        }
        return buckets;
    }
}
