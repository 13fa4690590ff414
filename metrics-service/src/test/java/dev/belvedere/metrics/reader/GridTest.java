package dev.belvedere.metrics.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belvedere.web.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridTest {

    @ParameterizedTest
    @CsvSource({"0, 31536000000, 1", "-1, 0, 1", "2, 1, 1", "0, 10, 0", "0, 10, -5", "0, 9223372036854775807, 9999999"})
    void A32_aGridThatIsNoneOrTooFineIsRefused(long start, long end, long step) {
        assertThatThrownBy(() -> new Grid(start, end, step)).isInstanceOf(Problem.BadRequest.class);
    }

    @Test
    void elevenThousandPointsAreAllowedAndOneMoreIsNot() {
        assertThat(new Grid(0, 10_999, 1).points()).isEqualTo(Grid.MOST_POINTS);
        assertThatThrownBy(() -> new Grid(0, 11_000, 1)).hasMessageContaining("at least 2 ms");
    }

    @Test
    void theLastPointIsTheLastStepThatFits() {
        assertThat(new Grid(0, 29, 10).points()).isEqualTo(3);
    }

    @Test
    void timesBesideTheGridHaveNoPoint() {
        var grid = new Grid(1_000, 3_000, 1_000);

        assertThat(grid.pointAt(1_000)).isZero();
        assertThat(grid.pointAt(3_000)).isEqualTo(2);
        assertThat(grid.pointAt(2_001)).isEqualTo(1);
        assertThat(grid.pointAt(4_000)).isEqualTo(-1);
        assertThat(grid.pointAt(0)).isEqualTo(-1);
    }
}
