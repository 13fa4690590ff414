package dev.belvedere.backend.metrics.store;

import dev.belvedere.backend.metrics.model.WriteResult;
import dev.belvedere.backend.metrics.model.WriteResult.Reason;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** Counts the samples of one batch that are left out. */
final class Refusals {
    private final Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
    private String first = "";

    void add(Reason reason) {
        add(reason, reason.text());
    }

    void duplicate(long timeMillis, double existing, double refused) {
        add(
                Reason.DUPLICATE,
                "duplicate sample for timestamp %d; overrides not allowed: existing %s, new value %s"
                        .formatted(timeMillis, plain(existing), plain(refused)));
    }

    void seriesLimit(int limit) {
        add(
                Reason.SERIES_LIMIT,
                "series limit reached: %d series exist; drop a label with many values, or raise series-limit"
                        .formatted(limit));
    }

    private void add(Reason reason, String sentence) {
        counts.merge(reason, 1, Integer::sum);
        if (first.isEmpty()) {
            first = sentence;
        }
    }

    private static String plain(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }

    WriteResult result(int batchSize) {
        var refused = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new WriteResult(batchSize - refused, counts, first);
    }
}
