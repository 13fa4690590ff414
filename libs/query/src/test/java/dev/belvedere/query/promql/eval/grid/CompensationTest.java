package dev.belvedere.query.promql.eval.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class CompensationTest {

    private static double sum(double... values) {
        var sum = new CompensatedSum();
        for (var value : values) {
            sum.add(value);
        }
        return sum.value();
    }

    private static double mean(double... values) {
        var mean = new CompensatedMean();
        for (var value : values) {
            mean.add(value);
        }
        return mean.value();
    }

    @Test
    void smallAddendsSurviveLargeOnes() {
        assertThat(sum(1, 1e100, 1, -1e100)).isEqualTo(2);
    }

    @Test
    void infinityStaysInfinite() {
        assertThat(sum(1, Double.POSITIVE_INFINITY, 1)).isInfinite();
        assertThat(sum(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)).isNaN();
    }

    @Test
    void aMeanDoesNotOverflow() {
        assertThat(mean(1.7e308, 1.7e308, 1.7e308)).isEqualTo(1.7e308);
        assertThat(mean(1.7e308, 1.7e308, -1.7e308, -1.7e308)).isCloseTo(0, offset(1e293));
    }

    @Test
    void aMeanIsAsExactAsItsSum() {
        assertThat(mean(1, 1e100, 1, -1e100)).isEqualTo(0.5);
    }
}
