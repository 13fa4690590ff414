package dev.belvedere.query.logql;

import dev.belvedere.query.series.LabelMatcher;

/** What a label filter asks of an entry's labels. */
public sealed interface Condition {

    /** On the label as text. */
    record Text(LabelMatcher matcher) implements Condition {}

    record Number(String label, Comparison comparison, double value) implements Condition {}

    record Duration(String label, Comparison comparison, java.time.Duration value) implements Condition {}

    /** {@code size > 3MB}. */
    record Bytes(String label, Comparison comparison, long bytes) implements Condition {}

    /** {@code addr = ip("10.0.0.0/8")}, or {@code !=}. */
    record Address(String label, boolean negative, String pattern) implements Condition {}

    record And(Condition left, Condition right) implements Condition {}

    record Or(Condition left, Condition right) implements Condition {}
}
