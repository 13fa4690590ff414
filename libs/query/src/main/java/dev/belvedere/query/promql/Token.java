package dev.belvedere.query.promql;

import dev.belvedere.query.Span;

/**
 * A word of a query's text.
 *
 * @param text as written
 * @param value a string without its quotes and escapes; a keyword, aggregator or operator in lower case; else the text
 */
record Token(Kind kind, String text, String value, Span span) {

    enum Kind {
        END,
        IDENTIFIER,
        /** An identifier with a colon in it, which only a metric can have. */
        METRIC_IDENTIFIER,
        NUMBER,
        DURATION,
        STRING,
        OPERATOR,
        AGGREGATOR,
        KEYWORD,
        PUNCTUATION
    }

    private static final int LONGEST_QUOTE = 10;

    /** Whether this is the operator, keyword, aggregator or punctuation of that spelling. */
    boolean is(String symbol) {
        return switch (kind) {
            case OPERATOR, AGGREGATOR, KEYWORD, PUNCTUATION -> value.equals(symbol);
            case END, IDENTIFIER, METRIC_IDENTIFIER, NUMBER, DURATION, STRING -> false;
        };
    }

    boolean isWord() {
        return !text.isEmpty() && Lexer.isWordStart(text.charAt(0));
    }

    /** How an error names this token; as Prometheus does. */
    String description() {
        return switch (kind) {
            case END -> "end of input";
            case IDENTIFIER -> "identifier " + quoted();
            case METRIC_IDENTIFIER -> "metric identifier " + quoted();
            case NUMBER -> "number " + shortened();
            case DURATION -> "duration " + shortened();
            case STRING -> "string " + shortened();
            case OPERATOR -> "<op:" + value + ">";
            case AGGREGATOR -> "<aggr:" + value + ">";
            case KEYWORD -> "<" + value + ">";
            case PUNCTUATION -> quoted();
        };
    }

    private String shortened() {
        return text.length() <= LONGEST_QUOTE
                ? quoted()
                : StringLiterals.quote(text.substring(0, LONGEST_QUOTE)) + "...";
    }

    private String quoted() {
        return StringLiterals.quote(text);
    }
}
