package dev.belvedere.query.logql;

import java.util.Locale;

/** Aggregations over a vector; the spelling is the name in lower case. */
public enum VectorOp {
    SUM,
    AVG,
    MIN,
    MAX,
    COUNT,
    STDDEV,
    STDVAR,
    TOPK,
    BOTTOMK,
    APPROX_TOPK,
    SORT,
    SORT_DESC;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a number of series stands before the operand. */
    public boolean hasParameter() {
        return this == TOPK || this == BOTTOMK || this == APPROX_TOPK;
    }

    /** Whether {@code by} and {@code without} may stand there. */
    public boolean canGroup() {
        return this != SORT && this != SORT_DESC && this != APPROX_TOPK;
    }
}
