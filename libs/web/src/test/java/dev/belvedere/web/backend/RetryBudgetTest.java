package dev.belvedere.web.backend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    @Test
    void retriesAreATenthOfTheCallsAndAFewMore() {
        var budget = new RetryBudget();
        var retries = 0;
        for (var call = 0; call < 1_000; call++) {
            budget.countCall();
            retries += budget.tryTake() ? 1 : 0;
            retries += budget.tryTake() ? 1 : 0;
        }

        assertThat(retries).isBetween(100, 105);
    }
}
