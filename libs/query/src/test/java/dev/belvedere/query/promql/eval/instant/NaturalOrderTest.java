package dev.belvedere.query.promql.eval.instant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    @Test
    void numbersInTextCountByTheirValue() {
        assertThat(Stream.of("node10", "node9", "node", "node9a", "10", "9", "node9b2", "node9b10")
                        .sorted(new NaturalOrder()))
                .containsExactly("9", "10", "node", "node9", "node9a", "node9b2", "node9b10", "node10");
    }

    @Test
    void numbersMayBeLongerThanALong() {
        assertThat(new NaturalOrder().compare("99999999999999999999", "100000000000000000000"))
                .isNegative();
    }
}
