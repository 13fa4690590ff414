package dev.belvedere.query.promql;

import java.util.Locale;

/** Aggregation operators; the spelling is the name in lower case. */
public enum AggregateOp {
    SUM,
    AVG,
    MIN,
    MAX,
    COUNT,
    GROUP,
    STDDEV,
    STDVAR,
    TOPK,
    BOTTOMK,
    COUNT_VALUES,
    QUANTILE,
    /** Experimental. */
    LIMITK,
    /** Experimental. */
    LIMIT_RATIO;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a parameter stands before the operand. */
    public boolean hasParameter() {
        return this == TOPK
                || this == BOTTOMK
                || this == COUNT_VALUES
                || this == QUANTILE
                || this == LIMITK
                || this == LIMIT_RATIO;
    }
}
