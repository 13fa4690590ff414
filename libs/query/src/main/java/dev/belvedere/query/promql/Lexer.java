package dev.belvedere.query.promql;

import static dev.belvedere.query.promql.SyntaxError.at;

import dev.belvedere.query.Span;
import dev.belvedere.query.promql.Token.Kind;
import java.util.Locale;

/**
 * Cuts a query into tokens, one at each call. What a character means depends on where it stands: between braces all
 * words are labels, between brackets there are durations only.
 */
final class Lexer {
    private static final char NO_CHARACTER = '\0';

    private final String text;
    private int position;
    private int openParentheses;
    private boolean insideBraces;
    private boolean insideBrackets;

    Lexer(String text) {
        this.text = text;
    }

    /** The next token; at the end of the text always {@link Kind#END}. */
    Token next() {
        skipSpaceAndComments();
        if (position == text.length()) {
            return end();
        }
        if (insideBraces) {
            return nextInsideBraces();
        }
        return insideBrackets ? nextInsideBrackets() : nextOutside();
    }

    private Token end() {
        if (insideBraces) {
            throw at(position, text, "unexpected end of input inside braces");
        }
        if (openParentheses > 0) {
            throw at(position, text, "unclosed left parenthesis");
        }
        if (insideBrackets) {
            throw at(position, text, "unclosed left bracket");
        }
        return token(Kind.END, position);
    }

    private Token nextOutside() {
        var first = text.charAt(position);
        if (isWordStart(first) || first == ':') {
            return word();
        }
        if (isNumberStart()) {
            return NumberScanner.scan(text, position).map(this::accept).orElseThrow(this::badNumber);
        }
        return switch (first) {
            case '"', '\'', '`' -> accept(StringLiterals.scan(text, position));
            case '+', '-', '*', '/', '%', '^' -> symbol(Kind.OPERATOR, 1);
            case '=' -> equals();
            case '!' -> {
                if (peek(1) != '=') {
                    throw at(position, text, "unexpected character after '!': " + quote(position + 1));
                }
                yield symbol(Kind.OPERATOR, 2);
            }
            case '<', '>' -> comparison();
            case '(', ')' -> parenthesis(first);
            case '{' -> {
                insideBraces = true;
                yield symbol(Kind.PUNCTUATION, 1);
            }
            case '[' -> {
                insideBrackets = true;
                yield symbol(Kind.PUNCTUATION, 1);
            }
            case ']' -> throw at(position, text, "unexpected right bracket ']'");
            case ',', '@' -> symbol(Kind.PUNCTUATION, 1);
            default -> throw at(position, text, "unexpected character: " + quote(position));
        };
    }

    private Token nextInsideBraces() {
        var first = text.charAt(position);
        if (isWordStart(first)) {
            return token(Kind.IDENTIFIER, wordEnd(false));
        }
        return switch (first) {
            case '"', '\'', '`' -> accept(StringLiterals.scan(text, position));
            case ',' -> symbol(Kind.PUNCTUATION, 1);
            case '=' -> symbol(Kind.PUNCTUATION, peek(1) == '~' ? 2 : 1);
            case '!' -> {
                if (peek(1) != '=' && peek(1) != '~') {
                    throw at(position, text, "unexpected character after '!' inside braces: " + quote(position + 1));
                }
                yield symbol(Kind.PUNCTUATION, 2);
            }
            case '{' -> throw at(position, text, "unexpected left brace '{'");
            case '}' -> {
                insideBraces = false;
                yield symbol(Kind.PUNCTUATION, 1);
            }
            default -> throw at(position, text, "unexpected character inside braces: " + quote(position));
        };
    }

    private Token nextInsideBrackets() {
        var first = text.charAt(position);
        if (isNumberStart()) {
            return NumberScanner.scan(text, position).map(this::accept).orElseThrow(this::badNumber);
        }
        if (isWordStart(first)) {
            var end = wordEnd(false);
            if (Keywords.DURATION_WORDS.contains(text.substring(position, end).toLowerCase(Locale.ROOT))) {
                return token(Kind.KEYWORD, end);
            }
        }
        return switch (first) {
            case '+', '-', '*', '/', '%', '^' -> symbol(Kind.OPERATOR, 1);
            case '(', ')' -> parenthesis(first);
            case ':', ',' -> symbol(Kind.PUNCTUATION, 1);
            case ']' -> {
                insideBrackets = false;
                yield symbol(Kind.PUNCTUATION, 1);
            }
            case '[' -> throw at(position, text, "unexpected left bracket '['");
            default -> throw at(position, text, "unexpected character in duration expression: " + quote(position));
        };
    }

    private Token word() {
        var end = wordEnd(true);
        var word = text.substring(position, end);
        var kind = Keywords.kind(word).orElse(word.indexOf(':') < 0 ? Kind.IDENTIFIER : Kind.METRIC_IDENTIFIER);
        // Metrics named "fill" are older than the modifier: it is one only before a parenthesis.
        if (word.regionMatches(true, 0, "fill", 0, 4) && kind == Kind.KEYWORD && !isBeforeParenthesis(end)) {
            kind = Kind.IDENTIFIER;
        }
        return token(kind, end);
    }

    private boolean isBeforeParenthesis(int from) {
        var next = from;
        while (next < text.length() && isSpace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && text.charAt(next) == '(';
    }

    private int wordEnd(boolean withColons) {
        var end = position;
        while (end < text.length() && (isWordPart(text.charAt(end)) || (withColons && text.charAt(end) == ':'))) {
            end++;
        }
        return end;
    }

    private Token equals() {
        return switch (peek(1)) {
            case '=' -> symbol(Kind.OPERATOR, 2);
            case '~' -> throw at(position, text, "unexpected character after '=': '~'");
            default -> symbol(Kind.PUNCTUATION, 1);
        };
    }

    private Token comparison() {
        if (peek(1) == '/') {
            throw SyntaxError.unsupported(new Span(position, position + 2), "trimming of histograms with </ and >/");
        }
        return symbol(Kind.OPERATOR, peek(1) == '=' ? 2 : 1);
    }

    private Token parenthesis(char parenthesis) {
        if (parenthesis == '(') {
            openParentheses++;
        } else if (--openParentheses < 0) {
            throw at(position, text, "unexpected right parenthesis ')'");
        }
        return symbol(Kind.PUNCTUATION, 1);
    }

    private RuntimeException badNumber() {
        var end = position;
        while (end < text.length() && (isWordPart(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        return SyntaxError.of(
                new Span(position, end),
                "bad number or duration syntax: " + StringLiterals.quote(text.substring(position, end)));
    }

    private void skipSpaceAndComments() {
        while (position < text.length()) {
            var next = text.charAt(position);
            if (next == '#') {
                while (position < text.length() && text.charAt(position) != '\n' && text.charAt(position) != '\r') {
                    position++;
                }
            } else if (isSpace(next)) {
                position++;
            } else {
                return;
            }
        }
    }

    private Token symbol(Kind kind, int length) {
        return token(kind, position + length);
    }

    private Token token(Kind kind, int end) {
        var word = text.substring(position, end);
        var isSymbol = kind == Kind.KEYWORD || kind == Kind.AGGREGATOR || kind == Kind.OPERATOR;
        return accept(new Token(kind, word, isSymbol ? word.toLowerCase(Locale.ROOT) : word, new Span(position, end)));
    }

    private Token accept(Token token) {
        position = token.span().end();
        return token;
    }

    private boolean isNumberStart() {
        return isDigit(text.charAt(position)) || (text.charAt(position) == '.' && isDigit(peek(1)));
    }

    private char peek(int offset) {
        return position + offset < text.length() ? text.charAt(position + offset) : NO_CHARACTER;
    }

    private String quote(int at) {
        return at < text.length() ? "'" + Character.toString(text.codePointAt(at)) + "'" : "end of input";
    }

    static boolean isWordStart(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || character == '_';
    }

    static boolean isWordPart(char character) {
        return isWordStart(character) || isDigit(character);
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\t' || character == '\n' || character == '\r';
    }
}
