package dev.belvedere.query.logql;

import java.util.Locale;

/** Operations over the lines, or the unwrapped values, of a range; the spelling is the name in lower case. */
public enum RangeOp {
    COUNT_OVER_TIME(Unwrap.FORBIDDEN, false),
    RATE(Unwrap.ALLOWED, false),
    RATE_COUNTER(Unwrap.REQUIRED, false),
    BYTES_OVER_TIME(Unwrap.FORBIDDEN, false),
    BYTES_RATE(Unwrap.FORBIDDEN, false),
    AVG_OVER_TIME(Unwrap.REQUIRED, true),
    SUM_OVER_TIME(Unwrap.REQUIRED, false),
    MIN_OVER_TIME(Unwrap.REQUIRED, true),
    MAX_OVER_TIME(Unwrap.REQUIRED, true),
    STDVAR_OVER_TIME(Unwrap.REQUIRED, true),
    STDDEV_OVER_TIME(Unwrap.REQUIRED, true),
    QUANTILE_OVER_TIME(Unwrap.REQUIRED, true),
    FIRST_OVER_TIME(Unwrap.REQUIRED, true),
    LAST_OVER_TIME(Unwrap.REQUIRED, true),
    ABSENT_OVER_TIME(Unwrap.ALLOWED, false);

    /** Whether the operation takes unwrapped values. */
    public enum Unwrap {
        FORBIDDEN,
        ALLOWED,
        REQUIRED
    }

    private final Unwrap unwrap;
    private final boolean canGroup;

    RangeOp(Unwrap unwrap, boolean canGroup) {
        this.unwrap = unwrap;
        this.canGroup = canGroup;
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Unwrap unwrap() {
        return unwrap;
    }

    /** Whether {@code by} and {@code without} may follow. */
    public boolean canGroup() {
        return canGroup;
    }
}
