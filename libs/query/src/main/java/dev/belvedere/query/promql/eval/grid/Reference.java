package dev.belvedere.query.promql.eval.grid;

/**
 * The time that a selector or subquery looks at from a step.
 *
 * @param isFixed whether {@code @} names a time, which then is {@code fixedMillis} at every step
 * @param offsetMillis positive looks back
 */
public record Reference(boolean isFixed, long fixedMillis, long offsetMillis) {

    public long from(long stepMillis) {
        return (isFixed ? fixedMillis : stepMillis) - offsetMillis;
    }
}
