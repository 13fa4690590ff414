package dev.belvedere.backend.metrics.model;

import java.util.Map;

/**
 * What became of a batch that was acknowledged. Samples that were there already with the same value count as accepted.
 *
 * @param refused how many samples were left out for which reason
 * @param firstRefusal what is wrong with the first of them, in Prometheus' words; empty if there is none
 */
public record WriteResult(int accepted, Map<Reason, Integer> refused, String firstRefusal) {

    /** Why a single sample is not stored; the text is Prometheus' own where it has one. */
    public enum Reason {
        OUT_OF_ORDER("out of order sample"),
        DUPLICATE("duplicate sample for timestamp"),
        TOO_OLD("out of bounds"),
        TOO_NEW("out of bounds: timestamp is too far in the future"),
        SERIES_LIMIT("series limit reached");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    public WriteResult {
        refused = Map.copyOf(refused);
    }

    public int refusedCount() {
        return refused.values().stream().mapToInt(Integer::intValue).sum();
    }
}
