package dev.belvedere.query.logql;

import com.google.re2j.Pattern;
import dev.belvedere.query.Span;
import dev.belvedere.query.logql.Token.Kind;
import dev.belvedere.query.promql.StringLiterals;
import java.util.List;

/** Cuts a query into tokens, one at each call. Words are told from keywords by the parser, by where they stand. */
final class Lexer {
    /** The longer ones first. */
    private static final List<String> SYMBOLS = List.of(
            "|=",
            "|~",
            "|>",
            "!=",
            "!~",
            "!>",
            "=~",
            "==",
            ">=",
            "<=",
            "--strict",
            "--keep-empty",
            "=",
            "|",
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            ",",
            "+",
            "-",
            "*",
            "/",
            "%",
            "^",
            "<",
            ">");

    private static final Pattern NUMBER = Pattern.compile("(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");

    private final String text;
    private int position;

    Lexer(String text) {
        this.text = text;
    }

    /** The next token; at the end of the text always {@link Kind#END}. */
    Token next() {
        skipSpaceAndComments();
        if (position == text.length()) {
            return new Token(Kind.END, "", new Span(position, position));
        }
        var first = text.charAt(position);
        if (first == '"' || first == '`') {
            var string = StringLiterals.read(text, position);
            return accept(Kind.STRING, string.value(), string.end());
        }
        if (isWordStart(first)) {
            var end = position;
            while (end < text.length() && isWordPart(text.charAt(end))) {
                end++;
            }
            return accept(Kind.IDENTIFIER, text.substring(position, end), end);
        }
        return isDigit(first) || (first == '.' && position + 1 < text.length() && isDigit(text.charAt(position + 1)))
                ? number()
                : symbol();
    }

    private Token symbol() {
        for (var symbol : SYMBOLS) {
            if (text.startsWith(symbol, position)) {
                return accept(Kind.SYMBOL, symbol, position + symbol.length());
            }
        }
        var end = text.offsetByCodePoints(position, 1);
        throw SyntaxError.of(
                new Span(position, end),
                "syntax error: unexpected " + StringLiterals.quote(text.substring(position, end)));
    }

    private Token number() {
        var end = position;
        while (end < text.length() && (isNumberPart(text.charAt(end)) || isExponentSign(end))) {
            end++;
        }
        var word = text.substring(position, end);
        if (NUMBER.matches(word)) {
            return accept(Kind.NUMBER, word, end);
        }
        if (Quantities.isDuration(word)) {
            return accept(Kind.DURATION, word, end);
        }
        if (Quantities.isBytes(word)) {
            return accept(Kind.BYTES, word, end);
        }
        throw SyntaxError.of(
                new Span(position, end),
                "syntax error: unable to parse literal as a float, a duration or a size: "
                        + StringLiterals.quote(word));
    }

    private boolean isExponentSign(int at) {
        var next = text.charAt(at);
        var before = text.charAt(at - 1 < position ? position : at - 1);
        return (next == '+' || next == '-') && (before == 'e' || before == 'E');
    }

    private void skipSpaceAndComments() {
        while (position < text.length()) {
            var next = text.charAt(position);
            if (next == '#') {
                var end = text.indexOf('\n', position);
                position = end < 0 ? text.length() : end;
            } else if (next == ' ' || next == '\t' || next == '\n' || next == '\r') {
                position++;
            } else {
                return;
            }
        }
    }

    private Token accept(Kind kind, String value, int end) {
        var token = new Token(kind, value, new Span(position, end));
        position = end;
        return token;
    }

    private static boolean isNumberPart(char character) {
        return isWordPart(character) || character == '.' || character == 'µ' || character == 'μ';
    }

    private static boolean isWordStart(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || character == '_';
    }

    private static boolean isWordPart(char character) {
        return isWordStart(character) || isDigit(character);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
