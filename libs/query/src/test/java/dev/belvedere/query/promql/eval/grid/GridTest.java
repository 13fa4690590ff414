package dev.belvedere.query.promql.eval.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GridTest {

    @Test
    void anInstantIsOneStep() {
        assertThat(Grid.at(7).steps()).isEqualTo(1);
        assertThat(Grid.at(7).isInstant()).isTrue();
        assertThat(Grid.at(7).lastMillis()).isEqualTo(7);
    }

    @Test
    void theLastStepMayLieBeforeTheEnd() {
        var grid = new Grid(0, 25, 10);

        assertThat(grid.steps()).isEqualTo(3);
        assertThat(grid.lastMillis()).isEqualTo(20);
    }

    @Test
    void longGridsDoNotOverflow() {
        var grid = new Grid(0, 2_000_000_000_000L, 1_000);

        assertThat(grid.timeMillis(grid.steps() - 1)).isEqualTo(2_000_000_000_000L);
    }

    @Test
    void whatIsNoGridIsRefused() {
        assertThatThrownBy(() -> new Grid(5, 4, 1)).hasMessageContaining("end: 4");
        assertThatThrownBy(() -> new Grid(0, 4, 0)).hasMessageContaining("step: 0 ms");
        assertThatThrownBy(() -> new Grid(0, Long.MAX_VALUE, 1)).hasMessageContaining("step: 1 ms");
    }
}
