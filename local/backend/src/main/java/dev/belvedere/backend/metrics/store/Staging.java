package dev.belvedere.backend.metrics.store;

import dev.belvedere.backend.metrics.model.Metadata;
import dev.belvedere.query.series.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Accepted samples between their check and the moment when the write-ahead log has them; until then all can be undone. */
final class Staging {
    private Series[] series = new Series[1024];
    private long[] times = new long[1024];
    private double[] values = new double[1024];
    private long[] formerTimes = new long[1024];
    private double[] formerValues = new double[1024];
    private boolean[] formerKnown = new boolean[1024];
    private int size;

    final Map<Labels, Series> created = new HashMap<>();
    final List<ExemplarStore.Entry> exemplars = new ArrayList<>();
    final List<Metadata> metadata = new ArrayList<>();

    void add(Series target, long timeMillis, double value) {
        if (size == times.length) {
            grow();
        }
        series[size] = target;
        times[size] = timeMillis;
        values[size] = value;
        formerTimes[size] = target.newestMillis;
        formerValues[size] = target.newestValue;
        formerKnown[size++] = target.isNewestValueKnown;
        if (timeMillis >= target.newestMillis) {
            target.newestMillis = timeMillis;
            target.newestValue = value;
            target.isNewestValueKnown = true;
        }
    }

    private void grow() {
        var capacity = size * 2;
        series = Arrays.copyOf(series, capacity);
        times = Arrays.copyOf(times, capacity);
        values = Arrays.copyOf(values, capacity);
        formerTimes = Arrays.copyOf(formerTimes, capacity);
        formerValues = Arrays.copyOf(formerValues, capacity);
        formerKnown = Arrays.copyOf(formerKnown, capacity);
    }

    int size() {
        return size;
    }

    Series series(int index) {
        return series[index];
    }

    long time(int index) {
        return times[index];
    }

    double value(int index) {
        return values[index];
    }

    /** Makes the series' newest samples what they were. */
    void undo() {
        for (var i = size - 1; i >= 0; i--) {
            series[i].newestMillis = formerTimes[i];
            series[i].newestValue = formerValues[i];
            series[i].isNewestValueKnown = formerKnown[i];
        }
        clear();
    }

    void clear() {
        Arrays.fill(series, 0, size, null);
        size = 0;
        created.clear();
        exemplars.clear();
        metadata.clear();
    }
}
