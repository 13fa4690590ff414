package dev.belvedere.testkit.series;

import dev.belvedere.query.series.Labels;
import dev.belvedere.query.series.SeriesSource;

/** A source of series that a test can fill. */
public interface SeriesStore extends SeriesSource {

    /** Adds samples, whose times rise strictly, to a series; of two samples at one time the later added stays. */
    void append(Labels labels, long[] timesMillis, double[] values);

    /** Forgets everything. */
    void clear();
}
