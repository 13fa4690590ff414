package dev.belvedere.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A series as remote write carries it. Labels are sent sorted by name, as the protocol asks. */
public record TimeSeries(Map<String, String> labels, List<Sample> samples, List<Exemplar> exemplars) {

    public record Sample(long timeMillis, double value) {}

    public record Exemplar(Map<String, String> labels, double value, long timeMillis) {}

    public TimeSeries {
        labels = new TreeMap<>(labels);
        samples = List.copyOf(samples);
        exemplars = List.copyOf(exemplars);
    }

    /** A series whose samples stand {@code stepMillis} apart, beginning at {@code startMillis}. */
    public static TimeSeries of(Map<String, String> labels, long startMillis, long stepMillis, double... values) {
        var samples = new ArrayList<Sample>(values.length);
        for (var i = 0; i < values.length; i++) {
            samples.add(new Sample(startMillis + i * stepMillis, values[i]));
        }
        return new TimeSeries(labels, samples, List.of());
    }

    /** This series with one more exemplar. */
    public TimeSeries with(Exemplar exemplar) {
        var more = new ArrayList<>(exemplars);
        more.add(exemplar);
        return new TimeSeries(labels, samples, more);
    }
}
