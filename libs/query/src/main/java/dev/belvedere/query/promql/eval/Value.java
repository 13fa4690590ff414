package dev.belvedere.query.promql.eval;

import dev.belvedere.query.series.Labels;
import java.util.List;

/** What an expression evaluates to. An instant query gives any but {@link Matrix}, a range query always a matrix. */
public sealed interface Value {

    record Scalar(long timeMillis, double value) implements Value {}

    record Text(long timeMillis, String value) implements Value {}

    /** In the order that the expression gives, which matters for {@code sort} and {@code topk}. */
    record Vector(long timeMillis, List<Sample> samples) implements Value {
        public Vector {
            samples = List.copyOf(samples);
        }
    }

    record Sample(Labels labels, double value) {}

    /** Sorted by labels; no series is empty. */
    record Matrix(List<GridSeries> series) implements Value {
        public Matrix {
            series = List.copyOf(series);
        }
    }

    /** The raw samples of a range vector, sorted by labels; no series is empty. */
    record RangeVector(List<SampledSeries> series) implements Value {
        public RangeVector {
            series = List.copyOf(series);
        }
    }

    /** The arrays belong to the receiver. */
    record SampledSeries(Labels labels, long[] timesMillis, double[] values) {}
}
