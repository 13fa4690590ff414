package dev.belvedere.metrics.backend;

import dev.belvedere.web.backend.CallBudget;
import java.math.BigDecimal;

/** Times and durations as Prometheus' parameters take them. */
final class PrometheusTime {

    private PrometheusTime() {}

    /** Seconds with as many decimals as needed; exact, where a double would not be. */
    static String seconds(long millis) {
        return BigDecimal.valueOf(millis, 3).toPlainString();
    }

    /** The rest of the budget, so that the store does not go on when nobody waits. */
    static String timeout(CallBudget budget) {
        return Math.max(1, budget.remaining().toMillis()) + "ms";
    }
}
