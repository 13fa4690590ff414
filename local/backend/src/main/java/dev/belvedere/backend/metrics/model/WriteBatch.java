package dev.belvedere.backend.metrics.model;

import dev.belvedere.query.series.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Samples, exemplars and metadata that are acknowledged together. Filled by one thread, then handed over. */
public final class WriteBatch {

    /** An exemplar and the series it stands beside. */
    public record SeriesExemplar(Labels series, Exemplar exemplar) {}

    private Labels[] labels = new Labels[64];
    private long[] times = new long[64];
    private double[] values = new double[64];
    private int size;
    private final List<SeriesExemplar> exemplars = new ArrayList<>();
    private final List<Metadata> metadata = new ArrayList<>();

    public void add(Labels series, long timeMillis, double value) {
        if (size == times.length) {
            labels = Arrays.copyOf(labels, size * 2);
            times = Arrays.copyOf(times, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        labels[size] = series;
        times[size] = timeMillis;
        values[size++] = value;
    }

    public void add(Labels series, Exemplar exemplar) {
        exemplars.add(new SeriesExemplar(series, exemplar));
    }

    public void add(Metadata about) {
        metadata.add(about);
    }

    /** Number of samples. */
    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0 && exemplars.isEmpty() && metadata.isEmpty();
    }

    public Labels labels(int index) {
        return labels[index];
    }

    public long timeMillis(int index) {
        return times[index];
    }

    public double value(int index) {
        return values[index];
    }

    public List<SeriesExemplar> exemplars() {
        return Collections.unmodifiableList(exemplars);
    }

    public List<Metadata> metadata() {
        return Collections.unmodifiableList(metadata);
    }
}
