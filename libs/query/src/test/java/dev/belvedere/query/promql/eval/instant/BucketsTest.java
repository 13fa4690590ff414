package dev.belvedere.query.promql.eval.instant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BucketsTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    /** Bounds and counts in turn. */
    private static Buckets buckets(double... boundsAndCounts) {
        var buckets = new Buckets(boundsAndCounts.length / 2);
        for (var index = 0; index < boundsAndCounts.length; index += 2) {
            buckets.add(boundsAndCounts[index], boundsAndCounts[index + 1]);
        }
        return buckets;
    }

    @Test
    void bucketsOfTheSameBoundAreOne() {
        assertThat(buckets(1, 2, 1, 2, INF, 8).quantile(0.5)).isEqualTo(1);
    }

    @Test
    void withoutAnInfiniteBucketNothingIsKnown() {
        assertThat(buckets(1, 2, 2, 4).quantile(0.5)).isNaN();
        assertThat(buckets(1, 2, 2, 4).fraction(0, 1)).isNaN();
    }

    @Test
    void aDropIsMendedAndReported() {
        var buckets = buckets(1, 10, 2, 8, 4, 7, INF, 20);

        assertThat(buckets.quantile(0.6)).isEqualTo(4);
        assertThat(buckets.drop()).contains(new Buckets.Drop(2, 4, 3));
    }

    @Test
    void roundingErrorsAreMendedInSilence() {
        var buckets = buckets(1, 1, 2, 1 - 1e-15, INF, 1);

        assertThat(buckets.quantile(0.5)).isEqualTo(0.5);
        assertThat(buckets.drop()).isEmpty();
    }

    @Test
    void aFractionIsInterpolatedWithinItsBucket() {
        assertThat(buckets(1, 4, 2, 8, INF, 16).fraction(0.5, 1.5)).isEqualTo(0.25);
        assertThat(buckets(1, 4, 2, 8, INF, 16).fraction(Double.NEGATIVE_INFINITY, INF))
                .isEqualTo(1);
    }
}
