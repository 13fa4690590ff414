package dev.belvedere.query.logql;

import dev.belvedere.query.Span;

/**
 * A word of a query's text.
 *
 * @param value a string without its quotes and escapes; else the text
 */
record Token(Kind kind, String value, Span span) {

    /** Kinds of words, by Loki's names. */
    enum Kind {
        END,
        IDENTIFIER,
        STRING,
        NUMBER,
        DURATION,
        BYTES,
        SYMBOL
    }

    /** Whether this is the symbol or the word of that spelling. */
    boolean is(String spelling) {
        return (kind == Kind.SYMBOL || kind == Kind.IDENTIFIER) && value.equals(spelling);
    }

    /** How an error names this token; as Loki does. */
    String description() {
        return switch (kind) {
            case END -> "$end";
            case SYMBOL -> value;
            case IDENTIFIER -> value.equals("ip") ? value : kind.name();
            case STRING, NUMBER, DURATION, BYTES -> kind.name();
        };
    }
}
