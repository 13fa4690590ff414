package dev.belvedere.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TokenUsageTest {

    @Test
    void totalsAreSplitIntoDisjointDirections() {
        assertThat(TokenUsage.ofTotals(1000, 600, 100, 300, 250)).isEqualTo(new TokenUsage(300, 600, 100, 50, 250));
    }

    @Test
    void partsLargerThanTheirWholeLeaveZero() {
        assertThat(TokenUsage.ofTotals(100, 600, 0, 10, 250)).isEqualTo(new TokenUsage(0, 600, 0, 0, 250));
    }

    @Test
    void aNegativeCountIsRefusedByName() {
        assertThatThrownBy(() -> new TokenUsage(0, 0, -1, 0, 0)).hasMessageStartingWith("cacheWrite: -1");
    }
}
