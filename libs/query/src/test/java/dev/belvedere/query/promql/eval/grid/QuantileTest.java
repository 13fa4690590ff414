package dev.belvedere.query.promql.eval.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuantileTest {

    @Test
    void liesBetweenTheTwoNearestValues() {
        assertThat(Quantile.of(0.5, new double[] {4, 1, 3, 2})).isEqualTo(2.5);
        assertThat(Quantile.of(0, new double[] {4, 1})).isEqualTo(1);
        assertThat(Quantile.of(1, new double[] {4, 1})).isEqualTo(4);
    }

    @Test
    void nanIsTheSmallestValue() {
        assertThat(Quantile.of(0, new double[] {1, Double.NaN, 2})).isNaN();
        assertThat(Quantile.of(1, new double[] {1, Double.NaN, 2})).isEqualTo(2);
        assertThat(Quantile.of(0.5, new double[] {1, Double.NaN, 2})).isEqualTo(1);
    }

    @Test
    void outsideOfItsRangeItIsInfinite() {
        assertThat(Quantile.of(-0.1, new double[] {1})).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Quantile.of(1.1, new double[] {1})).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Quantile.of(Double.NaN, new double[] {1})).isNaN();
    }
}
